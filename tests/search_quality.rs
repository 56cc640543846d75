//! How good the search is: judged queries, written from the source documents, and what should come
//! up. Below a floor, a change of the ranking has made it worse.

mod support;

use std::fs;

use bench::help_pages;
use search::{Indexer, Options, Query, Search};
use serde_json::{Map, Value};
use support::seeds::library;

const JUDGED: &str = "tests/fixtures/search/judged-queries.json";

/// The least mean of nDCG over the first ten finds.
const LEAST_NDCG: f64 = 0.86;

/// The least share of queries with something of grade 2 or 3 among the first three finds.
const LEAST_SUCCESS: f64 = 0.97;

fn judged() -> Vec<(String, Map<String, Value>)> {
    let text = fs::read_to_string(JUDGED).expect(JUDGED);
    let json: Value = serde_json::from_str(&text).expect(JUDGED);
    let queries = json["queries"].as_array().expect("a list of queries");
    let told = |query: &Value| {
        let relevant = query["relevant"].as_object().expect("what is relevant").clone();
        (query["query"].as_str().expect("a query").to_owned(), relevant)
    };
    queries.iter().map(told).collect()
}

fn gain(grade: u64) -> f64 {
    f64::from((1_u32 << grade) - 1)
}

fn discounted(gains: impl Iterator<Item = f64>) -> f64 {
    gains.take(10).enumerate().map(|(at, gain)| gain / (at as f64 + 2.0).log2()).sum()
}

fn grade(relevant: &Map<String, Value>, name: &str) -> u64 {
    relevant.get(name).and_then(Value::as_u64).unwrap_or_default()
}

fn ndcg(relevant: &Map<String, Value>, found: &[String]) -> f64 {
    let mut ideal: Vec<u64> = relevant.values().filter_map(Value::as_u64).collect();
    ideal.sort_by_key(|grade| std::cmp::Reverse(*grade));
    let best = discounted(ideal.into_iter().map(gain));
    discounted(found.iter().map(|name| gain(grade(relevant, name)))) / best
}

fn found(search: &Search<'_>, text: &str) -> Vec<String> {
    let found = search.find(&Query::parse(text), &Options::default());
    found.hits.iter().map(|hit| hit.document.name()).collect()
}

#[test]
fn what_practitioners_type_brings_up_what_should_come_up() {
    let help = help_pages(library());
    let search = Indexer::new(library(), &help).finish();
    let judged = judged();
    assert!(judged.len() >= 60);
    let (mut sum, mut successes, mut told) = (0.0, 0, Vec::new());
    for (query, relevant) in &judged {
        let found = found(&search, query);
        let ndcg = ndcg(relevant, &found);
        sum += ndcg;
        successes += usize::from(found.iter().take(3).any(|name| grade(relevant, name) > 1));
        let graded = found.iter().map(|name| format!("  {} {name}", grade(relevant, name)));
        told.push(format!("{ndcg:.2} {query}\n{}", graded.collect::<Vec<_>>().join("\n")));
    }
    let (ndcg, success) = (sum / judged.len() as f64, successes as f64 / judged.len() as f64);
    println!("{}\nnDCG@10 {ndcg:.3}, success@3 {success:.3}", told.join("\n"));
    assert!(ndcg >= LEAST_NDCG, "nDCG@10 is {ndcg:.3}");
    assert!(success >= LEAST_SUCCESS, "success@3 is {success:.3}");
}

#[test]
fn every_judged_record_is_there() {
    let help = help_pages(library());
    let search = Indexer::new(library(), &help).finish();
    let names: Vec<String> = search.documents().iter().map(|d| d.name()).collect();
    let mut missing = Vec::new();
    for (query, relevant) in judged() {
        missing.extend(
            relevant
                .keys()
                .filter(|name| !names.contains(name))
                .map(|name| format!("{query}: {name} is nothing that can be found")),
        );
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}
