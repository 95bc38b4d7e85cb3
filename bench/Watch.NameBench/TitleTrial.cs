using Watch.Rules.Names;

namespace Watch.NameBench;

/// <summary>Tries recognition in titles: of each row, whether its name is told as the firm.</summary>
internal static class TitleTrial
{
    public static Tally Own(IReadOnlyList<LabelledTitle> titles)
    {
        TextRecogniser recogniser = new([
            .. titles.Select(t => t.Name).Distinct().Select(n => new NamedFirm { Id = n, Names = [new FirmName(n)] }),
        ]);
        return new Tally([
            .. titles.Select(t => Judge(t, recogniser.Find(t.Title).Any(m => m.Firm.Id == t.Name && m.Outcome is NameOutcome.Match))),
        ]);
    }

    /// <summary>The name anywhere, in any case.</summary>
    public static Tally AnyCase(IReadOnlyList<LabelledTitle> titles) =>
        new([.. titles.Select(t => Judge(t, $" {Plain.Of(t.Title)} ".Contains($" {Plain.Of(t.Name)} ", StringComparison.Ordinal)))]);

    /// <summary>The name as it is written, or in capitals.</summary>
    public static Tally BrandCase(IReadOnlyList<LabelledTitle> titles) =>
        new([
            .. titles.Select(t =>
                Judge(
                    t,
                    t.Title.Contains(t.Name, StringComparison.Ordinal)
                        || t.Title.Contains(t.Name.ToUpperInvariant(), StringComparison.Ordinal)
                )
            ),
        ]);

    private static Outcome Judge(LabelledTitle title, bool told) => new(title.IsFirm, told && title.IsFirm, told && !title.IsFirm, false);
}
