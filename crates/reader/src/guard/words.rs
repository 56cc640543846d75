//! The word lists of the rules. Each is one string of lower-case words, sorted and separated by
//! single spaces: it is searched by bisection, and takes less of the wasm than a list of strings.

use std::cmp::Ordering;

/// The length of the longest word in any list.
const LONGEST: usize = 16;

/// Whether a list contains a word, ignoring case.
pub fn has(list: &str, word: &str) -> bool {
    if word.is_empty() || word.len() > LONGEST {
        return false;
    }
    let list = list.as_bytes();
    let (mut low, mut high) = (0, list.len());
    while low < high {
        let mut end = (low + high) / 2;
        let mut begin = end;
        while begin > low && list[begin - 1] != b' ' {
            begin -= 1;
        }
        while end < high && list[end] != b' ' {
            end += 1;
        }
        match compare(list.get(begin..end).unwrap_or_default(), word) {
            Ordering::Equal => return true,
            Ordering::Less => low = end + 1,
            Ordering::Greater => high = begin.saturating_sub(1),
        }
    }
    false
}

fn compare(listed: &[u8], word: &str) -> Ordering {
    for (listed, letter) in listed.iter().zip(word.as_bytes()) {
        let letter = letter.to_ascii_lowercase();
        if *listed != letter {
            return listed.cmp(&letter);
        }
    }
    listed.len().cmp(&word.len())
}

/// Given names that are rarely used as other words.
pub const GIVEN_NAMES: &str = "aaliyah aarav aaron aarush abbie abby abdi abdul abdullah abdulrahman abel abi abigail \
     abimbola abu adaeze adam adebayo adeel adele adnan adrian agata agnes agnieszka ahmed \
     aidan aiden aimee aisha aisling akeem alan alastair albert aleksander aleksandra alex \
     alexander alexandra alexis alfie ali alice alicia alina alisha alison alistair aliyah \
     allan amanda amandeep amanuel amarah amelia amelie amina aminah amir amirah amy ana \
     anastasia andrea andreea andrew andrzej aneesa aneta angela angus anika anita anna annabel \
     anne annette annie anthony anton antonia anwar anya aoife archie aria ariana arjun arlo \
     arran arthur asha ashleigh ashley asif asma ava avni ayaan ayaz ayesha ayub babar baljit \
     barbara barney barry bartosz beatrice becky ben benjamin bernadette bethan bethany bev \
     beverley bilal billie billy bobbie bobby bogdan bradley brandon brenda brendan brian \
     bridget brody bronwyn brooke bryony caitlin callum calum cameron camilla candice cara carl \
     carla carly carmen carol caroline carolyn cassie catherine cathy cecilia chantelle \
     charlene charles charlie charlotte charmaine chelsey cherie cheryl chiamaka chiara chidi \
     chinedu chloe chris christian christina christine christopher chukwu ciara cillian claire \
     clara clare claudia clive cody colette colin colleen connor conor corey courtney craig \
     curtis cynthia dafydd damian damien daniel daniela daniella danielle danny daria darius \
     darren darryl daryl dave david davina dawid dawit debbie deborah debra declan deepak \
     delilah demi denisa denise dennis derek dermot desmond diana diane diego dina dominic \
     dominik donald donna doreen doris dorothy dougie douglas duncan dwayne dylan eamon ebony \
     eddie edith edward edwin efe eileen eilidh elaine eleanor elena eli elias elijah elisha \
     eliza elizabeth ella elle ellen ellie elliot elliott ellis elsie emeka emilia emily emma \
     emmanuel eniko enya eric erica erin esme esther ethan etienne eugene eva evan evelyn evie \
     ewa ewan ewelina faduma fahad faisal farah farai farhan farida fatima fatimah felicity \
     femi fergus filip finlay finley finn fiona florin folasade francesca francis frankie \
     fraser fred freddie freddy freya funmi gareth gary gavin gemma geoff geoffrey george \
     georgie georgina geraldine gerard gethin gillian gina gintare giovanni glenda glenn gloria \
     gordon graeme graham greta gurdeep gurpreet gwen gwyneth habib hadiya hafsa haider haleema \
     halima hamid hamish hamza hannah harjit harleen harley harold haroon harpreet harriet \
     harris harrison harry harvey hasan hassan hattie hayden hayley heidi helen helena \
     henrietta henry hibo hilary hiwot hodan hollie howard hugh hugo humza husna hussain huw \
     iain ian ibrahim idris ifeoma ikram ilyas imani imogen imran inaya ines ioana ionut iqra \
     irena irene irfan iryna isaac isabel isabella isabelle ishaan isla ismail isobel ivan \
     ivana iwan iwona izabela izzy jackie jackson jacob jacqueline jacqui jade jaden jake jakub \
     jamal james jamie jamila jane janet janice janine jaroslaw jasleen jasmin jasmine jason \
     jasper jaswinder javed jayden jayne jean jeanette jed jeff jeffrey jemima jemma jen jenna \
     jennie jennifer jenny jeremiah jeremy jerome jess jesse jessica jill jim jimmy jiri joan \
     joanna joanne joe joel johanna john johnny jonah jonas jonathan jordyn jorge jose joseph \
     josephine josh joshua josie joyce juan jude judith judy julia julian julie juliet julius \
     junaid justin justyna kacey kacper kai kaiden kalisha kamal kamil karen karim karl \
     karolina kasia kate katelyn katherine kathleen kathryn kathy katie katrina katy katya \
     kayden kayla kayleigh keira keiran keith kelechi kelly kelsey kemi kenneth kenny kenzie \
     kerry kevin khadija khadijah khalid khalil kian kidane kiera kieran kim kimberley kimberly \
     kiran kirsten kirstie kirsty kofi kris krish kristina krystian krystyna krzysztof kurt \
     kwame kyle kylie kyra lacey laila laura lauren laurence layla leah leanne lee leighton \
     lena leon leona leonard leroy lesley leslie lewis lexi leyla liam libby lilian lilly linda \
     lindsay lindsey linh lisa liz lizzie lloyd logan lois lola lorna lorraine lottie lou louie \
     louis louisa louise luca lucas lucia lucinda lucy lukasz luke lydia lyndsey lynette lynn \
     lynne mabel maciej mackenzie maddie maddison madeleine madison magda magdalena maggie \
     mahira mahmood maisie maja malachi malcolm malgorzata malik mandy manisha manpreet marcel \
     marcin marcus marek margaret maria mariam marian marie marilyn marina mario marion marissa \
     marjorie marlon marta martha martin martina martyn mary maryam mateusz matilda matt \
     matthew maureen maurice maxine maxwell maya megan mehmet mel melanie melissa mia micah \
     michael michal michelle mick mihai mike mila millie milo mina miriam mitchell mo moesha \
     mohamed mohammad mohammed moira mollie molly mollyanne monica monika morag moses muhammad \
     muhammed mukhtar muna murray musa mustafa myles myra nabila nadia nadine naeem naila nancy \
     naomi naseem nasir nasreen natalia natalie natasha nathan nathaniel naveed nazia neha neil \
     nell nevaeh ngozi nguyen niall niamh nichola nicholas nicky nicola nicolas nicole nigel \
     nikita nikki nimo nina noah noel nora noreen norman nosheen nusrat oakley obinna oisin ola \
     oleksandr olga oliver olivia ollie oluwaseun oluwatobi omar orla oscar osman owen oyelaran \
     ozan padraig paige pamela parveen pascal patricia patrick patrycja patsy paul paula \
     pauline pavel pawel peggy penelope penny percy peter petra philip philippa phillip phoebe \
     phyllis piotr polly priscilla priya qasim rabia rachael rachel radu rafal rahim raj rajesh \
     ramona rania raphael rashid raymond reanne rebecca reece reggie rehana reuben rhian \
     rhianna rhiannon rhys ricardo richard rihanna riley rita rizwan robbie robert roberta \
     robyn rodney roger rohan roisin roksana ronald ronan ronnie rory rosalind rosemary rosie \
     ross roxanne roy rukhsana rupert russell rutendo ruth ryan saad sabah sabina sabrina sadia \
     saeed safa saffron safiya saima saira sajid sally salma sam samantha samina samir samira \
     samuel samuela sandra sanjay saoirse sara sarah saskia scarlett scott seamus sean \
     sebastian segun selam selina shabana shabnam shahid shakira shane shania shanice shannon \
     sharon shaun shauna shawn shazia sheila shelby shelley sheryl shirley sian sienna silvia \
     simon simone simran sinead siobhan skye skyla sofia sonia sophia sophie stacey stan \
     stanislaw stanley stefan stella stephanie stephen steve steven stewart stuart sukhdeep \
     sulaiman sumaira sunita susan susanna susie suzanne sven syed sylvia tabitha tahir tamara \
     tamsin tanisha tanya tara tariq tasha tatiana taylor teddy tendai terence teresa terry \
     tesfay thabo thandiwe thanh thea theo theodore theresa thomas tia tiana tiffany tilly tim \
     timothy tina tinashe tobi tobias toby tom tomasz tommy toni tony tracey tracy trevor \
     tristan troy tunde tyler tyra tyrone umair umar usman uzma valentina valerie vanessa \
     vasile vera vernon veronica vicky victor vikram viktor viktoria vincent vivian vivienne \
     wanjiru warsame wayne wei wendy wesley wiktor wilfred william winifred wojciech xander \
     yasmin yasmine yemi yonas yousaf yousuf yusuf yvette yvonne zac zach zachary zack zahid \
     zahra zain zainab zak zara zayn zeeshan zemfira zena zoe zofia zubair zuzanna";

/// Safeguarding terms and common words that are never part of a name, in any case.
pub const FIELD: &str = "a abuse academy act action adoption adult adults advice advocacy after afterwards agencies \
     agency agreed alcohol all also although an and annual apparently appendix april area areas \
     article as asked assessment assessments assurance at attended august authority awareness \
     baby barnardo barnardos because before better board body both boys brief briefing \
     briefings britain british brother building bus but by cafcass called cannabis cannot care \
     carer carers case centre chair chairs champion changes channel chapter charity child \
     childhood childline children christian christmas church city class client clinic club code \
     college commission commissioning committee community complaint conference consent \
     constabulary contact contextual core coroner council county course court crime criminal \
     crown dad daddy data day days death december delivery dental department designated \
     development did director directorate directory disability disabled discharge disclosure \
     discussed district do doctor does domestic drug drugs duty early easter education eid \
     email emailed emergency emotional employment england english environment equality every \
     exploitation fabricated facebook facetime families family father february female figure \
     finally first form foster foundation framework free freedom freud friday friends from fund \
     further gateway general girl girls google governance governors graded grandad group \
     guardian guidance guide guidelines handbook harm he head health help helpline her heritage \
     his hmic home homes hospital hospitals hotline house housing how however hub human i if \
     illness impact implementation improvement in inclusion independent index indian \
     information initiative injury inquiry inspection inspectorate inspectors instagram \
     institute integrated intervention interviewing into investigation ireland irish islam it \
     its january job joint journal july june just justice keeping key kingdom lad law lead \
     learning legal lessons level library licensing life line link list live local london \
     looked male mam management manual march maths may maybe meanwhile medical meeting meetings \
     member members men mental mentor met methodist midwifery minister ministry minute missing \
     model module mon monday money monthly mosque mother motivational move multi mum muslim my \
     named nan nation national needs neglect neighbourhood network new newborn newsletter next \
     night no none north northern northumberland not notes november now nspcc number nurse \
     nursery nurses nursing october of office officer officers official ofsted on once one \
     online only operation order organisation other our out outcome outcomes outreach overall \
     overview panel parent parenting parents park parliament part partner partners partnership \
     partnerships pastoral pathway patient peer people perhaps perplexing person personal \
     phoned placement plan planning plans police policing policy polish portage practice \
     practitioner practitioners pregnancy premium presentations prevent primary priorities \
     priority prison private probation procedure procedures process professional professionals \
     programme project promise protection protocol public pupil quality queen question \
     questions ramadan rang rapid read reading recently recommendation recommendations record \
     records red reducing referral referrals reflection reflective refuge region regional \
     register regulation relations relationship report reporting reports research residential \
     resource resources response responsibilities review reviews rights risk road roads roma \
     royal safe safeguarding safety said samaritans saturday saw scheme school schools science \
     scotland scottish screening scrutiny secondary secretary section see seen senior september \
     serious service services seven sexual shared she shelter should signs single sister \
     sisters skills slavery snapchat so social society solutions somali some south special \
     spelling spoke spring stage stages standard standards state step stop strategic strategy \
     street strengthening stronger student students summary sunday supervision support sure \
     survey system systems talk targeted task tea teacher teachers team teams telephone term \
     texted that the their thematic theme then there these they think this those threshold \
     thresholds thursday tier tiktok to today together told tonight toolkit toolkits tools town \
     trading training transition transport trauma trust tuesday twitter two uk under unicef \
     union unit unitary united university update us victim victims violence visited visitor \
     visitors visits voice voluntary volunteers wales was we website wednesday week welfare \
     were west what whatsapp when where which while who whole why will with witness women \
     woodland work worker workers workforce working workshop worse would wrote year years yes \
     yesterday yet yorkshire you your youth";

/// The letters with which a postcode can begin.
pub const POSTCODE_AREAS: &str = "ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt \
     dy e ec eh en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la \
     ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se \
     sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv \
     yo ze";
