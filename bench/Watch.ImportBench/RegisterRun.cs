using System.Diagnostics;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Registers;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>A register in a data folder: its baseline, and deltas after it.</summary>
internal sealed class RegisterRun(RegisterShape shape, SqliteStores stores)
{
    private const int Groups = 1_000;
    private const int EntitiesInDelta = 20_000;

    private static readonly SourceId Gleif = new("gleif");
    private static readonly DateTimeOffset Baseline = new(2026, 11, 1, 8, 0, 0, TimeSpan.Zero);
    private static readonly ParserCatalogue Parsers = new(SourceModules.All);
    private static readonly IDocumentParser Parser = SourceModules.All.SelectMany(m => m.Parsers).First(p => p.Source == Gleif);
    private static readonly IRegister Register = Parsers.RegisterOf(Gleif)!;

    private readonly RegisterAppender _appender = new(stores.Registers);

    /// <summary>Loads the three whole files.</summary>
    public async Task<TimeSpan> LoadAsync()
    {
        long started = Stopwatch.GetTimestamp();
        await TakeAsync("lei", Baseline, null, shape.AllEntities());
        await TakeAsync("rr", Baseline, null, shape.AllRelations());
        await TakeAsync("repex", Baseline, null, shape.AllExceptions());
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The delta of a day, in which so many groups of France have another parent somewhere; how many notices it made.</summary>
    public async Task<(TimeSpan Taken, int Notices)> ApplyAsync(int round)
    {
        DateTimeOffset day = Baseline.AddDays(round);
        RegisterRecord[] entities = [.. shape.SomeEntities(EntitiesInDelta, round)];
        RegisterRecord[] relations = [.. shape.OtherParents(Groups, round)];
        long started = Stopwatch.GetTimestamp();
        int notices = await TakeAsync("lei", day, day.AddDays(-1), entities) + await TakeAsync("rr", day, day.AddDays(-1), relations);
        return (Stopwatch.GetElapsedTime(started), notices);
    }

    private async Task<int> TakeAsync(string part, DateTimeOffset day, DateTimeOffset? since, IEnumerable<RegisterRecord> records)
    {
        RegisterPublication publication = new()
        {
            Part = part,
            ContentDate = day,
            IsWhole = since is null,
            DeltaStart = since,
        };
        RegisterOrigin origin = new(Parser, Register, publication, $"bench-{part}", Live: true, Fetched: true);
        RegisterDocument document = await _appender.BeginAsync(origin, CancellationToken.None);
        foreach (RegisterRecord[] some in records.Chunk(DocumentReader.RecordsTogether))
        {
            await _appender.TakeAsync(document, some, CancellationToken.None);
        }

        return (await _appender.EndAsync(document, isBroken: false, CancellationToken.None)).Notices.Count;
    }
}
