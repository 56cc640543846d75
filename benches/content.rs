//! How long the content takes, at today's size and at ten and a hundred times that: reading and
//! checking it (as each build does), writing the bundle, and reading the bundle (as each visit
//! does; tests/bench/ measures that in a browser).

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use bench::multiply;
use content::{bundle, unbundle};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use seeds::{SeedFile, load};
use site::read_seeds;

fn content(c: &mut Criterion) {
    let seeds = read_seeds(Path::new("seeds")).unwrap_or_else(|error| panic!("{error}"));
    for times in [1, 10, 100] {
        let files: Vec<SeedFile> = multiply(&seeds, times).expect("the seeds are JSON");
        let library = load(&files).unwrap_or_else(|problems| panic!("{}", problems[0]));
        let text = bundle(&library).expect("a library can be written");

        let mut group = c.benchmark_group("content");
        group.sample_size(10).warm_up_time(Duration::from_millis(500));
        group.throughput(Throughput::Bytes(text.len() as u64));
        group.bench_with_input(BenchmarkId::new("load", times), &files, |b, files| {
            b.iter(|| load(black_box(files)));
        });
        group.bench_with_input(BenchmarkId::new("bundle", times), &library, |b, library| {
            b.iter(|| bundle(black_box(library)));
        });
        group.bench_with_input(BenchmarkId::new("unbundle", times), &text, |b, text| {
            b.iter(|| unbundle(black_box(text.as_bytes())));
        });
        group.finish();
    }
}

criterion_group!(benches, content);
criterion_main!(benches);
