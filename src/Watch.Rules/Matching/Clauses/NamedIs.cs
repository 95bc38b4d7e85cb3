using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Names;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>named</c>: the notice gives one of these by its name alone: a party without SIREN, or, where it has no parties, its title or text. A
/// part of what <c>cluster</c> means.
/// </summary>
/// <param name="Matcher">The version of <see cref="NameMatchers"/> that recognises them.</param>
public sealed record NamedIs(IReadOnlyList<ClusterFirm> Firms, string Matcher) : NoticeClause
{
    private readonly Lazy<FirmNames> _names = new(() => FirmNames.Of(Firms, Matcher));

    public override string Name => "named";

    public override string Asked => OneOrMore(Firms.Select(f => f.Name));

    internal override Outcome Test(Scope scope) =>
        Find(scope) is not null ? Outcome.Yes
        : scope.HasTexts ? Outcome.No
        : Outcome.Unknown;

    internal override string Seen(Scope scope) => Find(scope) ?? "none of them by name alone";

    private string? Find(Scope scope)
    {
        Notice notice = scope.Notice;
        if (notice.Parties.Count == 0)
        {
            return _names.Value.In(NamedParties.TextOf(notice)).FirstOrDefault(NamedParties.IsSure) is { } mention
                ? Recognised(mention.Seen, mention.Firm)
                : null;
        }

        for (int i = 0; i < notice.Parties.Count; i++)
        {
            if (
                notice.Parties[i].HasNameAlone
                && _names.Value.Of(notice.Parties[i], notice.PublishedOn).FirstOrDefault(r => r.Outcome is NameOutcome.Match) is { } found
            )
            {
                return Recognised(found.Seen, found.Firm!);
            }
        }

        return null;
    }

    private static string Recognised(string seen, NamedFirm firm) => $"'{seen}', recognised as {firm.Names[0].Text}";
}
