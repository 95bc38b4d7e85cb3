using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Alerts;

/// <summary>
/// What was published of the capital of one firm: of each chain of corrections its last word, at the place of its first notice, since a
/// correction replaces the whole of what it names. Of a matter each notice tells its own. A function of the chains alone, whatever order
/// they came in.
/// </summary>
public sealed class CapitalTrail
{
    private readonly Step[] _steps;

    private CapitalTrail(Step[] steps) => _steps = steps;

    /// <summary>Puts it together from the chains that name the firm.</summary>
    public static CapitalTrail Of(Siren firm, IEnumerable<NoticeChain> chains) =>
        new([
            .. chains
                .SelectMany(c => c.Strands)
                .Select(c => new Step(c, c.Standing.Select(m => CapitalIn(m, firm)).LastOrDefault(p => p is not null)))
                .OrderBy(s => s.Place, PublicationOrder.Instance)
                .ThenBy(s => s.Place.Source.Value, StringComparer.Ordinal),
        ]);

    /// <summary>The notice that told the firm's capital as a chain found it, with that party alone; null where none is known.</summary>
    public Notice? Before(NoticeChain chain) =>
        Last(chain) is { Capital: { } told } step
            ? step.Chain.Members[^1] with
            {
                Id = step.Place.Id,
                PublishedOn = step.Place.PublishedOn,
                Parties = [told],
            }
            : null;

    /// <summary>Whether a chain published after this one announces a change of capital.</summary>
    public bool HasChangeAfter(NoticeChain chain) => _steps.Any(s => s.IsChange && IsBefore(chain, s.Chain));

    /// <summary>
    /// The chains that announce a change of capital and are measured against another than an earlier trail would have it.
    /// </summary>
    public IReadOnlyList<NoticeChain> MeasuredOtherwise(CapitalTrail earlier) =>
        [.. _steps.Where(s => s.IsChange && AmountBefore(s.Chain) != earlier.AmountBefore(s.Chain)).Select(s => s.Chain)];

    /// <summary>The last capital that was published before a chain; null where none is known.</summary>
    public Money? AmountBefore(NoticeChain chain) => Last(chain)?.Capital?.Capital?.Amount;

    private Step? Last(NoticeChain chain) => _steps.LastOrDefault(s => s.Capital is not null && IsBefore(s.Chain, chain));

    private static bool IsBefore(NoticeChain left, NoticeChain right) =>
        PublicationOrder.Instance.Compare(left.Members[0], right.Members[0]) < 0;

    private static bool AnnouncesChange(Notice notice) => notice.Events.Any(e => e.Kind == EventKind.CapitalChange);

    private static Party? CapitalIn(Notice last, Siren firm) =>
        last.Type == NoticeType.Annulling ? null : last.Parties.LastOrDefault(p => p.Siren == firm && p.Capital?.Amount is not null);

    private sealed record Step(NoticeChain Chain, Party? Capital)
    {
        public Notice Place => Chain.Members[0];

        public bool IsChange { get; } = Chain.Members.Any(m => AnnouncesChange(m));
    }
}
