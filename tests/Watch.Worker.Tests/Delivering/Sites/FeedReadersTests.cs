using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Editions;
using Watch.Rules.Editions.Sites;
using Watch.Sources.Feeds;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Worker.Tests.Delivering.Sites;

/// <summary>A feed is read alike by Debian's <c>python3-feedparser</c> and by the reader of this house.</summary>
public sealed class FeedReadersTests
{
    private const string Script = """
        import feedparser, json, sys, time
        feed = feedparser.parse(sys.stdin.buffer.read())
        at = lambda e: time.strftime('%Y-%m-%dT%H:%M:%SZ', e.published_parsed)
        print(json.dumps([feed.bozo, [[e.id, e.link, e.title, at(e), e.summary] for e in feed.entries]]))
        """;

    private static readonly DateTimeOffset _first = new(2026, 1, 5, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Both_read_the_same_entries_of_a_feed()
    {
        byte[] feed = Feed();

        IReadOnlyList<string> theirs = await TheirsAsync(feed);

        Assert.Equal(5, theirs.Count);
        // Ours writes one apostrophe for all of them.
        Assert.Equal(theirs.Select(e => e.Replace('’', '\'')), Ours(feed).Select(e => e.Replace('’', '\'')));
    }

    private static byte[] Feed()
    {
        PublishedEdition[] editions =
        [
            .. Enumerable.Range(1, 5).Select(n => new PublishedEdition(SiteEditions.Edition(n, n == 4 ? 2 : 0), _first.AddDays(7 * n))),
        ];
        DigestRoute digest = SiteEditions.Digest("/srv/www", new Uri("https://www.example.org/veille/"));
        return SiteDrawing.Of(digest, editions).Single(f => f.Name == SiteNames.Feed).Content.ToArray();
    }

    private static IReadOnlyList<string> Ours(byte[] feed) =>
        [
            .. new FeedParser(new SourceId("feed"))
                .Parse(new MemoryStream(feed), new DocumentInfo { Name = "atom.xml", ReceivedAt = _first.AddDays(60) })
                .Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)
                .Select(n =>
                    string.Join(
                        '\n',
                        n.Id,
                        n.Link,
                        n.Events[0].Label,
                        n.PublishedAt!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                        n.Text!.Split('\n')[1]
                    )
                ),
        ];

    private static async Task<IReadOnlyList<string>> TheirsAsync(byte[] feed)
    {
        const string python = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(python), "no /usr/bin/python3: on Debian, apt-get install python3-feedparser");
        using Process process = Process.Start(
            new ProcessStartInfo(python, ["-c", Script])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                UseShellExecute = false,
            }
        )!;
        Task<string> errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.StandardInput.BaseStream.WriteAsync(feed, TestContext.Current.CancellationToken);
        process.StandardInput.Close();
        string read = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        string said = await errors;
        Assert.SkipWhen(
            said.Contains("No module named 'feedparser'", StringComparison.Ordinal),
            "on Debian, apt-get install python3-feedparser"
        );
        Assert.Equal((0, ""), (process.ExitCode, said));
        using JsonDocument result = JsonDocument.Parse(read);
        Assert.Equal("False", result.RootElement[0].ToString());
        return [.. result.RootElement[1].EnumerateArray().Select(e => string.Join('\n', e.EnumerateArray().Select(v => v.GetString())))];
    }
}
