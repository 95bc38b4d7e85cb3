using Watch.Contracts.Notices;

namespace Watch.Rules.Screening;

/// <summary>The cases of a parent that is another one: of the firm itself, or of one above it.</summary>
internal static class ParentCases
{
    /// <summary>One for each way up from the firm on which somebody stands who did not before.</summary>
    /// <param name="plain">What is known of the firm and the event.</param>
    /// <param name="change">The parent that is another.</param>
    /// <param name="paths">Who stands above the firm, before and after.</param>
    public static IEnumerable<ScreeningCase> Of(ScreeningCase plain, ParentChange change, IReadOnlyList<ControlPath> paths)
    {
        ControlLink[] before = [.. paths.Where(p => p.IsBefore).SelectMany(p => p.Links)];
        ControlPath[] after = [.. paths.Where(p => !p.IsBefore)];
        ScreeningCase changed = plain with { Control = IsTakeover(change) };
        return after.Length == 0
            ? [changed with { Chain = [InvestorOf(change.After!)], IsTopUnknown = true }]
            : after.Select(p => OfPath(changed, p, before)).OfType<ScreeningCase>();
    }

    // Whoever stood above before comes to control nothing; of what they do not control the others come to control nothing either.
    private static ScreeningCase? OfPath(ScreeningCase changed, ControlPath path, ControlLink[] before)
    {
        ControlLink[] others = [.. path.Links.Where(l => !before.Any(b => IsSame(l, b)))];
        bool? isHeld = InvestorChain.AreControl(path.Links.TakeWhile(l => !others.Contains(l)));
        return others.Length == 0
            ? null
            : changed with
            {
                Control = changed.Control & isHeld,
                Chain = [.. others.Select(InvestorChain.Of)],
                IsAlone = path.Links.Count == 1,
                IsTopUnknown = others.Contains(path.Links[^1]) && InvestorChain.IsOpenAbove(path.EndsBecause),
            };
    }

    private static bool IsSame(ControlLink one, ControlLink other) =>
        one.Lei is null || other.Lei is null ? one.Owner == other.Owner : one.Lei == other.Lei;

    private static ChainInvestor InvestorOf(HolderStatement holder) =>
        new()
        {
            Name = holder.Name ?? holder.Lei!.Value.Value,
            Countries =
            [
                .. new[] { holder.Country, holder.Headquarters, holder.Jurisdiction?.Split('-')[0] }
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal),
            ],
        };

    // A parent that nobody named before may have been it for long, and so may one that takes the place of its own record.
    private static bool? IsTakeover(ParentChange change) =>
        change.Before switch
        {
            { Lei: { } lei, IsRetired: false } when lei != change.After!.Lei => true,
            { Lei: null, Reasons: [_, ..] reasons }
                when reasons.All(r => r is "NATURAL_PERSONS" or "NO_KNOWN_PERSON" or "NON_CONSOLIDATING") => true,
            _ => null,
        };
}
