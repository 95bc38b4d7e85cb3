using Watch.Rules.Technologies;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>technology</c>: one of the notice's classifications lies under the symbols, or agrees with a technology on conditions.
/// </summary>
/// <param name="Symbols">As the file writes them.</param>
/// <param name="Technologies">The symbols with all that lies under them.</param>
/// <param name="InventiveOnly">Whether only what the office calls inventive counts; of the symbols, not of those on conditions.</param>
public sealed record TechnologyIs(IReadOnlyList<string> Symbols, TechnologySet Technologies, bool InventiveOnly) : NoticeClause
{
    private const int MostShown = 8;

    /// <summary>Technologies on conditions, of which one is enough; null where there are none, as in all rules kept before.</summary>
    public IReadOnlyList<Technology>? Conditional { get; init; }

    public override string Name => "technology";

    public override string Asked =>
        InventiveOnly
            ? $"{{symbols: {OneOrMore(Symbols)}, inventive: true}}"
            : OneOrMore(Symbols.Concat((Conditional ?? []).Select(c => c.ToString())));

    internal override Outcome Test(Scope scope)
    {
        IReadOnlyList<Classified> classified = scope.Classifications;
        for (int i = 0; i < classified.Count; i++)
        {
            if (Agrees(classified[i]))
            {
                return Outcome.Yes;
            }
        }

        for (int i = 0; i < Conditional?.Count; i++)
        {
            if (Conditional[i].Agrees(classified))
            {
                return Outcome.Yes;
            }
        }

        return classified.Count == 0 ? Outcome.Unknown : Outcome.No;
    }

    internal override string Seen(Scope scope)
    {
        IReadOnlyList<Classified> classified = scope.Classifications;
        if (classified.Count == 0)
        {
            return "no classification";
        }

        string[] agreeing =
        [
            .. classified.Where(Agrees).Select(c => c.ToString()),
            .. (Conditional ?? []).Select(c => c.Find(classified)).OfType<TechnologyAgreement>().Select(a => a.ToString()),
        ];
        IEnumerable<string> shown = agreeing.Length > 0 ? agreeing : classified.Select(c => c.ToString());
        return string.Join(", ", shown.Distinct(StringComparer.Ordinal).Take(MostShown));
    }

    private bool Agrees(Classified one) => (!InventiveOnly || one.Inventive) && Technologies.Contains(one.Symbol);
}
