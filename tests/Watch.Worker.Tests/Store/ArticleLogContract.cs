using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>What the log promises of articles, on every database.</summary>
public abstract class ArticleLogContract : StoreContract
{
    private const string Headline = "Valdorix ouvre un second atelier à Thiers";

    private INoticeLog Log => Stores.Log;

    [Fact]
    public async Task A_story_leads_to_its_articles_in_all_sources_as_it_stood_at_a_position()
    {
        await Log.AppendAsync([Candidate(Article("a", "1", Headline, "https://un.invalid/1"))], Ct);
        await Log.AppendAsync([Candidate(Article("b", "2", "Un autre titre pour la page", "http://www.un.invalid/1"))], Ct);
        await Log.AppendAsync([Candidate(Article("c", "3", Headline, "https://trois.invalid/3"))], Ct);

        Assert.Equal([false, true, true], (await Log.ReadAsync(0, 10, Ct)).Entries.Select(e => e.InChain));
        Assert.Equal(["1"], await ChainAsync("a", "1", upTo: 1));
        Assert.Equal(["1", "2"], await ChainAsync("b", "2", upTo: 2));
        Assert.Equal(["1", "2", "3"], await ChainAsync("b", "2", upTo: 3));
    }

    [Fact]
    public async Task An_item_keeps_the_id_that_the_log_knows_it_by()
    {
        Notice known = Article("a", "http://un.invalid/1", Headline, "http://un.invalid/1");
        await Log.AppendAsync([Candidate(known)], Ct);
        Notice moved = known with { Id = "https://un.invalid/1" };

        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate(moved) with { Aliases = [known.Id] }], Ct));
        Assert.Equal([AppendOutcome.New], await Log.AppendAsync([Candidate(moved)], Ct));
    }

    [Fact]
    public async Task The_whole_text_stands_beside_the_notice_until_the_retention_period_ends()
    {
        Notice notice = Article("a", "1", Headline, "https://un.invalid/1") with { Text = "Le début…", FullText = "Le début, plus." };
        await Log.AppendAsync([Candidate(notice)], Ct);
        LogEntry kept = Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries);
        Assert.Equal(("Le début, plus.", false), (kept.Notice.FullText, kept.IsTextGone));

        await Stores.Sources.PruneAsync(Time.GetUtcNow().AddDays(1), Ct);
        LogEntry pruned = Assert.Single((await Log.ReadAsync(0, 10, Ct)).Entries);
        Assert.Equal((null, "Le début…", true), (pruned.Notice.FullText, pruned.Notice.Text, pruned.IsTextGone));
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate(notice)], Ct));
    }

    [Fact]
    public async Task Another_text_is_a_revision_but_for_its_figures_and_what_had_none_is_not_new_for_it()
    {
        Notice excerpt = Article("a", "1", Headline, "https://un.invalid/1") with { Text = "Le début…" };
        Notice whole = excerpt with { FullText = "Le début et la suite, lue 3 fois." };
        await Log.AppendAsync([Candidate(excerpt)], Ct);
        Assert.Equal([AppendOutcome.Known], await Log.AppendAsync([Candidate(whole)], Ct));

        Notice other = whole with { Id = "2" };
        Assert.Equal([AppendOutcome.New], await Log.AppendAsync([Candidate(other)], Ct));
        Assert.Equal(
            [AppendOutcome.Known],
            await Log.AppendAsync([Candidate(other with { FullText = "Le début et la suite, lue 14 fois." })], Ct)
        );
        Assert.Equal(
            [AppendOutcome.Revised],
            await Log.AppendAsync([Candidate(other with { FullText = "Le début et une autre suite." })], Ct)
        );
    }

    private async Task<IEnumerable<string>> ChainAsync(string source, string id, long upTo) =>
        (await Log.ChainAsync(new NoticeKey(new SourceId(source), id), upTo, Ct)).Select(e => e.Notice.Id);

    private static LogCandidate Candidate(Notice notice) => new(notice, "feed", 1, Live: true, "feed.xml", Fetched: true);

    private static Notice Article(string source, string id, string title, string link) =>
        new()
        {
            Source = new SourceId(source),
            Id = id,
            Family = "feed",
            PublishedOn = new DateOnly(2026, 11, 3),
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = title }],
            Link = new Uri(link),
        };
}

public sealed class SqliteArticleLogTests : ArticleLogContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresArticleLogTests : ArticleLogContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
