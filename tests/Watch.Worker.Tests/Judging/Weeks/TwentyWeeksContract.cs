using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Watch.Rules.French;
using Watch.Worker.Commands.Showing;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Weeks;

/// <summary>Twenty weeks as a worker lives them, on every database, killed again and again.</summary>
public abstract partial class TwentyWeeksContract : StoreContract
{
    private const int Seed = 12;

    private protected override bool OpensAtOnce => false;

    [Fact]
    public async Task Every_edition_says_exactly_what_its_week_brought_whatever_kills_the_worker()
    {
        await using WeeksRun run = await WeeksRun.WriteAsync(Home, Seed);
        Assert.InRange(run.Killed, 25, 1_000);

        IReadOnlyList<EditionContent> editions = await run.EditionsAsync();
        ExpectedEdition expected = new();
        Assert.Equal(WrittenWeeks.Count, editions.Count);
        Assert.All(editions, e => Assert.Equal(expected.Of(e.Number), WrittenLines.Of(e)));
        Assert.Equal(800, editions[WrittenWeeks.Full - 1].Items().Count());
        Assert.Empty(editions[WrittenWeeks.Empty - 1].ItemsWithErrata());

        VerifiedEditions verified = await VerifiedEditions.OfAsync(run.Volet, run.Digest.Route, Ct);
        Assert.Equal((WrittenWeeks.Count, ""), (verified.Editions, string.Join('\n', verified.Faults)));
        AssertAllTellTheSame(editions, run.Files());
    }

    [Fact]
    public async Task A_worker_that_was_killed_leaves_the_bytes_of_one_that_was_not()
    {
        await using IStoreHome calmHome = await MakeHomeAsync();
        await using WeeksRun killed = await WeeksRun.WriteAsync(Home, Seed + 1);
        await using WeeksRun calm = await WeeksRun.WriteAsync(calmHome, null);

        Assert.Equal(0, calm.Killed);
        Assert.Equal(calm.Files().Select(WithoutPositions), killed.Files().Select(WithoutPositions));
        Assert.Equal(
            (await calm.EditionsAsync()).Select(e => AlertJson.Write(e with { After = 0, Position = 0 })),
            (await killed.EditionsAsync()).Select(e => AlertJson.Write(e with { After = 0, Position = 0 }))
        );
    }

    // Text, page, page of the site and entry of the feed name the same publications in the same order.
    private static void AssertAllTellTheSame(IReadOnlyList<EditionContent> editions, IReadOnlyDictionary<string, string> files)
    {
        XNamespace atom = "http://www.w3.org/2005/Atom";
        XElement[] entries = [.. XElement.Parse(files[SiteNames.Feed]).Elements(atom + "entry").Reverse()];
        foreach ((EditionContent edition, XElement entry) in editions.Zip(entries))
        {
            string[] told = [.. Named(EditionText.Of(edition).Page)];
            Assert.Equal(told, Named(WordsOf(EditionPage.Of(edition))));
            Assert.Equal(told, Named(WordsOf(files[SiteNames.PageOf(edition.Number)])));
            Assert.Equal(told, Named(entry.Element(atom + "content")!.Value));
            Assert.Empty(edition.ItemsWithErrata().SelectMany(e => e.Patents).Select(p => p.Publication).Except(told));
            Assert.InRange(Encoding.UTF8.GetByteCount(EditionPage.Of(edition, "edition.html")), 1, EditionPage.LongestMail);
        }
    }

    private static IEnumerable<string> Named(string text) => Publication.Matches(text).Select(m => m.Value);

    private static string WordsOf(string page) => XElement.Parse(page["<!DOCTYPE html>\n".Length..]).Value;

    private static string WithoutPositions(KeyValuePair<string, string> file) => $"{file.Key}\n{Position.Replace(file.Value, "position")}";

    [GeneratedRegex(@"FR399\d{4}[AB]1", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Publication { get; }

    [GeneratedRegex(@"position \d+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Position { get; }
}

public sealed class SqliteTwentyWeeksTests : TwentyWeeksContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresTwentyWeeksTests : TwentyWeeksContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();

    [Fact]
    public async Task Both_databases_give_the_same_bytes()
    {
        await using IStoreHome sqlite = new SqliteHome();
        await using WeeksRun here = await WeeksRun.WriteAsync(Home, null);
        await using WeeksRun there = await WeeksRun.WriteAsync(sqlite, null);

        Assert.Equal((await there.EditionsAsync()).Select(AlertJson.Write), (await here.EditionsAsync()).Select(AlertJson.Write));
        Assert.Equal(there.Files(), here.Files());
    }
}
