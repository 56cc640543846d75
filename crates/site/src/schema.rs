//! JSON Schemas of the seeds' files, for the editors of the people who maintain the content.

use serde_json::{Map, Value, json};

use seeds::schemas;

/// A JSON Schema for each kind of file: its file's name and its text.
pub fn schema_files() -> Vec<(String, String)> {
    schemas()
        .into_iter()
        .map(|(kind, schema)| {
            let schema = of_kind(kind, schema.to_value());
            (format!("{kind}.schema.json"), format!("{schema:#}\n"))
        })
        .collect()
}

/// The schema as an editor needs it: the kind is this one alone, and names say what is in the
/// file, not how the program calls it.
fn of_kind(kind: &str, mut schema: Value) -> Value {
    schema["title"] = json!(kind);
    for (field, only) in [("format", json!(1)), ("kind", json!(kind))] {
        let property = &mut schema["properties"][field];
        let description = property["description"].take();
        *property = json!({ "const": only, "description": description });
    }
    renamed(schema)
}

fn renamed(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(text.replace("#/$defs/Raw", "#/$defs/")),
        Value::Array(items) => items.into_iter().map(renamed).collect(),
        Value::Object(object) => {
            let named = |key: String| match key.strip_prefix("Raw") {
                Some(name) => name.to_owned(),
                None => key,
            };
            let members = object.into_iter().map(|(key, value)| (named(key), renamed(value)));
            Value::Object(members.collect::<Map<_, _>>())
        }
        plain => plain,
    }
}
