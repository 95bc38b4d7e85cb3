using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads <c>known-false-positives</c>: what agrees with the rule and is of no use, with a reason.</summary>
internal sealed class FalsePositiveReader(ConditionReader conditions, FileReport report)
{
    /// <summary>The keys of one.</summary>
    public static readonly IReadOnlyList<string> Keys = ["when", "notice", "reason", "until"];

    /// <summary>All that can be read; none where the rule says nothing.</summary>
    public IReadOnlyList<KnownFalsePositive> Read(YamlNode? node) =>
        [.. report.Items(node, "known false positives").Select(One).OfType<KnownFalsePositive>()];

    private KnownFalsePositive? One(YamlNode item)
    {
        if (MapReader.Of(item, report, Keys) is not { } map)
        {
            return null;
        }

        string? reason = report.Text(map.Required("reason"));
        DateOnly? until = report.Day(map.Optional("until"));
        Condition? when = When(map);
        return reason is null || when is null ? null : new KnownFalsePositive(when, reason, until);
    }

    private Condition? When(MapReader map)
    {
        (YamlNode? when, YamlNode? notice) = (map.Optional("when"), map.Optional("notice"));
        if (when is null == notice is null)
        {
            report.Error(map.At, when is null ? "neither 'when' nor 'notice'" : "'when' and 'notice'", ["one of the two"]);
            return null;
        }

        return when is not null ? conditions.Read(when)
            : report.OneOrMore(notice, "the id of a notice, as in A202600159") is { } ids
                ? new Condition.Block([new NoticeIs([.. ids.Select(i => i.Text)])])
            : null;
    }
}
