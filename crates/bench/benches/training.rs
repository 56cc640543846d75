//! How long a training log of a thousand records and of five thousand takes: reading it (once a
//! visit, when a page first asks), and its sums, clashes and reminders (whenever it is shown).

use std::hint::black_box;
use std::rc::Rc;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use reader::{LogFilter, TrainingKey, TrainingRecord, clashes, due};
use reader::{storage::Revision, storage::TrainingLog, storage::save_training};
use test_support::store::MemoryStore;
use test_support::training::{day, full};

fn log(c: &mut Criterion) {
    for count in [1_000, 5_000] {
        let memory = MemoryStore::default();
        for number in 0..count {
            let record = TrainingRecord { key: TrainingKey::Own(number), ..full() };
            save_training(&memory, &record, &Revision::nothing()).expect("the store works");
        }
        let read = || TrainingLog::read(Rc::new(memory.clone()));
        let log = read();
        let today = day("2026-11-22");

        let mut group = c.benchmark_group("training");
        group.sample_size(10).warm_up_time(Duration::from_millis(500));
        group.throughput(Throughput::Elements(count));
        group.bench_function(BenchmarkId::new("read", count), |b| b.iter(read));
        group.bench_with_input(BenchmarkId::new("show", count), log.records(), |b, records| {
            b.iter(|| {
                let records = black_box(records);
                let sums = LogFilter::default().sums(records);
                (sums, clashes(records, today).len(), due(records, today).len())
            });
        });
        group.finish();
    }
}

criterion_group!(benches, log);
criterion_main!(benches);
