using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A real week of the INPI, with every firm of it on the list.</summary>
public sealed class RealPatentsTests
{
    private static readonly EventKind[] Kinds =
    [
        EventKind.PatentGrant,
        EventKind.PatentTransfer,
        EventKind.PatentPledge,
        EventKind.PatentLicence,
        EventKind.PatentLapse,
        EventKind.PatentNameChange,
    ];

    private static readonly Rule Rule = new()
    {
        Id = "brevets",
        Title = "Brevet",
        Severity = Severity.High,
        Routes = [Route.Gse],
        When = World.Watched(Kinds),
    };

    [Fact]
    public async Task Alerts_are_those_of_a_plain_recomputation_in_any_order_and_cut_of_the_records()
    {
        Notice[] notices = [.. Read(RealData.Require("patents", "inpi-st36", "FR_FRAMDST36_2014_01.zip"))];
        FirmList firms = new([.. notices.SelectMany(n => n.Parties).Select(p => p.Siren).OfType<Siren>().Distinct().Select(World.Firm)]);
        string expected = Recomputed(notices);

        foreach (int seed in new[] { 0, 1, 2 })
        {
            Notice[] order = [.. notices];
            if (seed > 0)
            {
                new Random(seed).Shuffle(order);
            }

            int cut = seed == 2 ? order.Length / 3 : order.Length;
            await using World world = await World.OpenAsync();
            foreach (Notice[] part in new[] { order[..cut], order[cut..] }.Where(p => p.Length > 0))
            {
                await world.AppendTogetherAsync(part);
                await world.ReadAsync(Rule, firms);
            }

            IReadOnlyList<Alert> alerts = await world.AlertsAsync();
            Assert.Equal(expected, Lines(alerts.Select(a => (a.Matter ?? a.Root.Id, a.Key.Subject, Patents(a)))));
            int messages = (await world.OutboxAsync()).Count;
            Assert.True(seed == 2 ? messages >= alerts.Count : messages == alerts.Count, $"{messages} messages of {alerts.Count} alerts");
        }

        static string Patents(Alert alert) =>
            string.Join(' ', alert.Content.Patents.Select(p => p.Publication).Order(StringComparer.Ordinal));
    }

    // No chain, no log, no cursor: each matter with the firms in it and their patents.
    private static string Recomputed(IEnumerable<Notice> notices) =>
        Lines(
            notices
                .Where(n => n.Events.Any(e => Kinds.Contains(e.Kind)))
                .SelectMany(n => n.Parties.Select(p => p.Siren).OfType<Siren>().Distinct().Select(s => (n.Matter ?? n.Id, s.Value, n)))
                .GroupBy(t => (t.Item1, t.Value))
                .Select(g =>
                    (
                        g.Key.Item1,
                        g.Key.Value,
                        string.Join(' ', g.Select(t => t.n.Patent!.Publication).Distinct().Order(StringComparer.Ordinal))
                    )
                )
        );

    private static string Lines(IEnumerable<(string Matter, string Firm, string Patents)> alerts) =>
        string.Join('\n', alerts.Select(a => $"{a.Matter} {a.Firm} {a.Patents}").Order(StringComparer.Ordinal));

    private static IEnumerable<Notice> Read(string path)
    {
        ParserCatalogue parsers = new(SourceModules.All);
        foreach (Contained.Document document in ContainerWalker.Walk(path, ContainerLimits.Default).OfType<Contained.Document>())
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            using (content)
            {
                foreach (Parsed.Accepted read in (parsers.Find(head)?.Parse(content, document.Info) ?? []).OfType<Parsed.Accepted>())
                {
                    yield return read.Notice;
                }
            }
        }
    }
}
