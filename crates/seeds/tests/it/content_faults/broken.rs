//! Broken examples: the real seeds with one thing wrong, and what must be said about it.

use seeds::{Diagnostic, SeedFile, load};
use serde_json::Value;

use test_support::seeds::seeds;

type Spoil = Box<dyn Fn(&mut Vec<SeedFile>)>;

/// One broken example.
pub struct Broken {
    file: &'static str,
    at: &'static str,
    says: String,
    spoil: Spoil,
}

fn broken(file: &'static str, at: &'static str, spoil: Spoil) -> Broken {
    Broken { file, at, says: String::new(), spoil }
}

/// Another value at a pointer; the last part may be a new key, or `-` for the end of a list.
pub fn set(file: &'static str, pointer: &'static str, value: impl Into<Value>) -> Broken {
    let value = value.into();
    broken(file, pointer, on_json(file, move |json| put(json, pointer, value.clone())))
}

/// Changed in more than one place.
pub fn edit(file: &'static str, change: impl Fn(&mut Value) + 'static) -> Broken {
    broken(file, "", on_json(file, change))
}

/// Without what is at a pointer.
pub fn take(file: &'static str, pointer: &'static str) -> Broken {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    let spoil = on_json(file, move |json| {
        let object = json.pointer_mut(parent).and_then(Value::as_object_mut).expect(parent);
        object.remove(key).expect(pointer);
    });
    broken(file, pointer, spoil)
}

/// A file of other words altogether.
pub fn whole(file: &'static str, text: &'static str) -> Broken {
    let spoil = on_text(file, move |old| text.clone_into(old));
    broken(file, "", spoil)
}

/// A piece of the file's text written another way.
pub fn reword(file: &'static str, from: &'static str, to: &'static str) -> Broken {
    let spoil = on_text(file, move |text| {
        assert!(text.contains(from), "{file} has no {from:?}");
        *text = text.replacen(from, to, 1);
    });
    broken(file, "", spoil)
}

/// A file twice, the second time under another name.
pub fn again(file: &'static str, other: &'static str) -> Broken {
    let spoil = move |files: &mut Vec<SeedFile>| {
        let text = find(files, file).text.clone();
        files.push(SeedFile { name: other.into(), text });
    };
    broken(other, "", Box::new(spoil))
}

/// A file left out, of which the pack as a whole is told.
pub fn without(file: &'static str) -> Broken {
    let spoil = move |files: &mut Vec<SeedFile>| {
        find(files, file);
        files.retain(|other| other.name != file);
    };
    broken("seeds", "", Box::new(spoil))
}

impl Broken {
    /// Without the ties between records and the suggestions of courses, some of which would break
    /// as well.
    pub fn untied(mut self) -> Self {
        let spoil = self.spoil;
        let unasked = on_json("seeds/training-guide.json", |json| {
            let guide = json.as_object_mut().expect("it is one");
            guide.retain(|key, _| key != "questions" && key != "suggestions");
        });
        self.spoil = Box::new(move |files| {
            files.retain(|file| !file.name.starts_with("seeds/ties/"));
            unasked(files);
            spoil(files);
        });
        self
    }

    /// The problem is expected elsewhere than where the seeds were broken.
    pub fn at(mut self, pointer: &'static str) -> Self {
        self.at = pointer;
        self
    }

    /// What is wrong, and what to do.
    pub fn says(mut self, message: &str, remedy: &str) -> Self {
        self.says = format!("{message}. {remedy}");
        self
    }

    /// The one problem that the broken seeds give, with exactly the words that are expected.
    pub fn check(&self) -> Diagnostic {
        let mut files = seeds();
        (self.spoil)(&mut files);
        let problems = load(&files).err().unwrap_or_default();
        let said: Vec<String> = problems.iter().map(ToString::to_string).collect();
        let place = if self.at.is_empty() { String::new() } else { format!(" ({})", self.at) };
        assert_eq!(said, [format!("{}{place}: {}", self.file, self.says)]);
        let problem = problems.into_iter().next().expect("there is one");
        assert_eq!((problem.file.as_str(), problem.pointer.as_str()), (self.file, self.at));
        problem
    }
}

fn on_text(file: &'static str, change: impl Fn(&mut String) + 'static) -> Spoil {
    Box::new(move |files| change(&mut find(files, file).text))
}

fn on_json(file: &'static str, change: impl Fn(&mut Value) + 'static) -> Spoil {
    on_text(file, move |text| {
        let mut json: Value = serde_json::from_str(text).expect(file);
        change(&mut json);
        *text = json.to_string();
    })
}

fn find<'a>(files: &'a mut [SeedFile], name: &str) -> &'a mut SeedFile {
    files.iter_mut().find(|file| file.name == name).expect(name)
}

fn put(json: &mut Value, pointer: &str, value: Value) {
    let (parent, key) = pointer.rsplit_once('/').expect("a pointer has a slash");
    match json.pointer_mut(parent) {
        Some(Value::Object(object)) => {
            object.insert(key.to_owned(), value);
        }
        Some(Value::Array(list)) if key == "-" => list.push(value),
        Some(Value::Array(list)) => list[key.parse::<usize>().expect(pointer)] = value,
        _ => panic!("nothing is at {parent}"),
    }
}
