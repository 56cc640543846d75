//! How long ten thousand notes take: opening the shelf (once a visit), reading them all (when the
//! notebook opens), and saving one more version of one of them.

use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use reader::NoteSubject;
use test_support::notes::{NOW, about, bases_of, fresh, note_on, tab};
use test_support::store::MemoryStore;

/// As long as a good paragraph.
const TEXT: &str = "What stood out: the same was asked three times, and by three people who did \
    not know of one another. I want to raise at supervision who in our team would have seen it \
    first, and what we would have done with it on a Friday afternoon.";

fn subject(number: usize) -> NoteSubject {
    about(&format!("article/an-article-of-the-newsletter-{number}"))
}

fn shelf(c: &mut Criterion) {
    for count in [1_000, 10_000] {
        let memory = MemoryStore::default();
        let mut writer = tab(memory.clone(), 1);
        for number in 0..count {
            writer.save(&note_on(&subject(number), TEXT), &[], NOW).expect("the store works");
        }
        let read_all = || {
            let mut shelf = fresh(&memory);
            let subjects: Vec<NoteSubject> = shelf.subjects().into_iter().cloned().collect();
            subjects.iter().map(|subject| shelf.read(subject).heads.len()).sum::<usize>()
        };
        assert_eq!(read_all(), count);
        let characters: usize = memory.all().iter().map(|(key, text)| key.len() + text.len()).sum();
        println!("{count} notes are {characters} characters");

        let mut group = c.benchmark_group("notes");
        group.sample_size(10).warm_up_time(Duration::from_millis(500));
        group.throughput(Throughput::Elements(count as u64));
        group.bench_function(BenchmarkId::new("open", count), |b| b.iter(|| fresh(&memory)));
        group.bench_function(BenchmarkId::new("read all", count), |b| b.iter(read_all));
        group.throughput(Throughput::Elements(1));
        let middle = subject(count / 2);
        group.bench_function(BenchmarkId::new("save one", count), |b| {
            b.iter(|| {
                let bases = bases_of(&writer.read(&middle));
                let saved = writer.save(&note_on(&middle, TEXT), &bases, NOW);
                writer.purge(&saved.expect("the store works").leftovers);
            });
        });
        group.finish();
    }
}

criterion_group!(benches, shelf);
criterion_main!(benches);
