using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>after</c>: another matter of the firm was published before this notice, not longer before than the window, and tells of such an
/// event.
/// </summary>
public sealed record AfterIs(PastEvents Earlier) : PartyClause
{
    public override string Name => "after";

    public override string Asked => $"{{{string.Join(", ", Earlier.Asked)}}}";

    internal override Outcome Test(Party party, Scope scope) =>
        scope.PastOf(party) is { } past
            ? Earlier.Find(past, party, scope).Select(p => p.Outcome).DefaultIfEmpty(Outcome.No).Max()
            : Outcome.Unknown;

    internal override string Seen(Party party, Scope scope)
    {
        if (scope.PastOf(party) is not { } past)
        {
            return "the past of the firm is not known";
        }

        IReadOnlyList<(PastNotice Past, Outcome Outcome)> found = Earlier.Find(past, party, scope);
        PastNotice[] agreeing = [.. found.Where(p => p.Outcome == Outcome.Yes).Select(p => p.Past)];
        return agreeing.Length > 0 ? PastEvents.Named(agreeing)
            : found.Count > 0 ? $"not told by {PastEvents.Named([.. found.Select(p => p.Past)])}"
            : $"no such notice within {Earlier.Within}";
    }
}

/// <summary>
/// <c>count</c>: with this notice, where it tells of such an event itself, so many matters of the firm that were published in the window
/// do.
/// </summary>
public sealed record CountIs(PastEvents Counted, int AtLeast) : PartyClause
{
    public override string Name => "count";

    public override string Asked =>
        $"{{{string.Join(", ", Counted.Asked.Append(string.Create(CultureInfo.InvariantCulture, $"at-least: {AtLeast}")))}}}";

    internal override Outcome Test(Party party, Scope scope)
    {
        if (scope.PastOf(party) is not { } past)
        {
            return Outcome.Unknown;
        }

        IReadOnlyList<(PastNotice Past, Outcome Outcome)> found = Counted.Find(past, party, scope);
        Outcome own = Own(party, scope);
        int agreeing = found.Count(p => p.Outcome == Outcome.Yes) + (own == Outcome.Yes ? 1 : 0);
        int possible = found.Count + (own == Outcome.No ? 0 : 1);
        return agreeing >= AtLeast ? Outcome.Yes
            : possible >= AtLeast ? Outcome.Unknown
            : Outcome.No;
    }

    internal override string Seen(Party party, Scope scope)
    {
        if (scope.PastOf(party) is not { } past)
        {
            return "the past of the firm is not known";
        }

        PastNotice[] agreeing =
        [
            .. Counted.Find(past, party, scope).Where(p => p.Outcome == Outcome.Yes).Select(p => p.Past),
            .. Own(party, scope) == Outcome.Yes ? [new PastNotice(scope.Notice, scope.Strand[0], "")] : Array.Empty<PastNotice>(),
        ];
        string counted = string.Create(CultureInfo.InvariantCulture, $"{agreeing.Length} within {Counted.Within}");
        return agreeing.Length == 0 ? counted : $"{counted}: {PastEvents.Named(agreeing)}";
    }

    private Outcome Own(Party party, Scope scope) =>
        Counted.Test(CapitalDirections.WithMeasured(scope.Notice, party.Capital?.Amount, scope.CapitalBefore(party)), [party], scope);
}
