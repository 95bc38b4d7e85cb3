using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Matching;
using Watch.Rules.Screening;
using Watch.Sources;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Configuration;

namespace Watch.Worker.Tests.Words;

/// <summary>An alert of a real firm, as it stands at the end of its chain.</summary>
/// <param name="Page">What its readers are shown.</param>
internal sealed record RealAlert(AlertState State, AlertContent Content, string Page);

/// <summary>
/// Alerts of firms that are drawn by a seed from the editions at hand, by the default rules; no firm of theirs is named here.
/// </summary>
internal static class RealAlerts
{
    private const string Seed = "15";

    private static readonly EventKind[] _beginnings = [EventKind.Creation, EventKind.Registration, EventKind.OtherLegalNotice];

    /// <summary>The alerts of the defensive rules of so many firms.</summary>
    public static IReadOnlyList<RealAlert> OfFirms(int count)
    {
        Notice[] notices = Notices();
        return [.. Judged(Volet.Defensive, notices, Drawn(notices).Take(count))];
    }

    /// <summary>At least so many alerts, of as many firms as that takes, and what the offensive rules say besides.</summary>
    public static IReadOnlyList<RealAlert> AtLeast(int count)
    {
        Notice[] notices = Notices();
        Siren[] firms = [.. Drawn(notices)];
        List<RealAlert> alerts = [.. Judged(Volet.Offensive, notices, firms.Take(count / 10))];
        for (int at = 0; alerts.Count < count && at < firms.Length; at += 100)
        {
            alerts.AddRange(Judged(Volet.Defensive, notices, firms.Skip(at).Take(100)));
        }

        return alerts;
    }

    private static IEnumerable<RealAlert> Judged(Volet volet, Notice[] notices, IEnumerable<Siren> sirens)
    {
        VoletConfiguration configuration = ConfigurationLoader
            .Load(Repository.PathTo("config"), Configuration.Sources.All, [volet])
            .Configuration!.Of(volet);
        Dictionary<Siren, string> names = NamesOf(notices);
        FirmList firms = new([.. sirens.Select((s, at) => FirmOf(s, names[s], volet, at))]);
        RuleIndex rules = new(configuration.Rules);
        FirmHistory history = FirmHistory.Of(notices.Where(n => n.Parties.Any(p => p.Siren is { } s && firms.HasAny(s.Value))));
        ScreeningLine[] law = [.. configuration.Screening.Select(s => s.Line)];
        foreach (NoticeChain chain in Chains(notices))
        {
            foreach (AlertState state in ChainJudge.States(chain, n => Matcher.Judge(n, rules, firms, history)))
            {
                yield return Composed(state, volet, law);
            }
        }
    }

    private static RealAlert Composed(AlertState state, Volet volet, ScreeningLine[] law)
    {
        DateTimeOffset read = new(state.Notice.PublishedOn, new TimeOnly(7, 5), TimeSpan.Zero);
        AlertContent content = AlertComposer.Compose(state, Guid.Empty, 1, volet, read, law);
        MessageText text = state.Status switch
        {
            AlertStatus.Withdrawn => AlertText.Of(new AlertWithdrawn(content, AlertComposer.Reason(state))),
            AlertStatus.Corrected => AlertText.Of(new AlertCorrected(content, AlertComposer.Reason(state))),
            _ => AlertText.Of(new AlertRaised(content)),
        };
        return new RealAlert(state, content, text.Page);
    }

    private static Firm FirmOf(Siren siren, string name, Volet volet, int at) =>
        new()
        {
            Siren = siren,
            Name = name,
            Sensitivity =
                volet == Volet.Offensive ? Sensitivity.Followed
                : at % 2 == 0 ? Sensitivity.Strategic
                : Sensitivity.Sensitive,
            Departements = ["63"],
        };

    // A firm to which more happens than its beginning, in an order that the seed sets.
    private static IEnumerable<Siren> Drawn(Notice[] notices) =>
        notices
            .Where(n => n.Events.Any(e => !_beginnings.Contains(e.Kind)))
            .SelectMany(n => n.Parties)
            .Where(p => p is { Siren: not null, Person: not PersonType.Natural, Name.Length: > 0 })
            .Select(p => p.Siren!.Value)
            .Distinct()
            .OrderBy(s => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{Seed} {s.Value}"))), StringComparer.Ordinal);

    private static Dictionary<Siren, string> NamesOf(Notice[] notices) =>
        notices
            .SelectMany(n => n.Parties)
            .Where(p => p is { Siren: not null, Name.Length: > 0 })
            .GroupBy(p => p.Siren!.Value)
            .ToDictionary(g => g.Key, g => g.First().Name);

    private static IEnumerable<NoticeChain> Chains(Notice[] notices)
    {
        Dictionary<NoticeKey, Notice> byKey = notices.ToDictionary(n => n.Key);
        return notices.GroupBy(n => RootOf(n, byKey)).Select(g => NoticeChain.Of([.. g]));
    }

    private static NoticeKey RootOf(Notice notice, Dictionary<NoticeKey, Notice> byKey) =>
        notice.CorrectsKey is { } parent && byKey.TryGetValue(parent, out Notice? earlier) && earlier.Key != notice.Key
            ? RootOf(earlier, byKey)
            : notice.Key;

    private static Notice[] Notices()
    {
        ParserCatalogue parsers = new(SourceModules.All);
        List<Notice> notices = [];
        foreach (
            Contained.Document document in ContainerWalker
                .Walk(RealData.Require("bodacc", "rcs-a"), ContainerLimits.Default)
                .OfType<Contained.Document>()
        )
        {
            (DocumentHead head, Stream content) = DocumentHeadReader.Read(document.Content, document.Info.Name);
            notices.AddRange(parsers.Find(head)!.Parse(content, document.Info).OfType<Parsed.Accepted>().Select(a => a.Notice));
        }

        return [.. notices.DistinctBy(n => n.Key)];
    }
}
