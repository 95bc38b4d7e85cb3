using Watch.Contracts.Messages;
using Watch.Rules.French.Words;
using Watch.Rules.Screening;

namespace Watch.Rules.French;

/// <summary>Indicators of foreign investments that may want an authorisation, in French: what was seen, and no finding.</summary>
public static class ScreeningWords
{
    /// <summary>What stands below indicators, wherever they are printed.</summary>
    public const string Caution =
        "Un indice rapproche une information publique d’un texte en vigueur à sa date ; il ne dit pas si une autorisation est requise.";

    /// <summary>An indicator as messages carry it.</summary>
    public static AlertIndicator ForMessage(ScreeningIndicator indicator) =>
        new()
        {
            Source = indicator.Line.Source,
            On = indicator.Case.Day,
            Seen = $"{OperationOf(indicator)}{MarketOf(indicator)} par {InvestorOf(indicator)}{ActivityOf(indicator)}",
            Unknown = [.. indicator.Unknown.Select(Of)],
            Whole = indicator.IsWhole,
        };

    /// <summary>One sentence: the text of law, what was seen, what is not known.</summary>
    public static string Of(ScreeningIndicator indicator) => Of(ForMessage(indicator));

    /// <summary>The same of what a message carries.</summary>
    public static string Of(AlertIndicator indicator)
    {
        string unknown = indicator.Unknown.Count == 0 ? "" : $" ; non connu : {string.Join(", ", indicator.Unknown)}";
        return $"Indice ({indicator.Source}) : {indicator.Seen}{unknown}";
    }

    /// <summary>The same with the day whose law counts.</summary>
    public static string Dated(AlertIndicator indicator) => $"{Of(indicator)} (texte en vigueur au {FrenchFigures.Of(indicator.On)})";

    private static string OperationOf(ScreeningIndicator indicator)
    {
        string perhaps = indicator.IsOperationSeen ? "" : " possible";
        return indicator.Line.Condition switch
        {
            ScreeningCondition.Control => $"prise de contrôle{perhaps}",
            ScreeningCondition.Branch => $"acquisition{perhaps} de tout ou partie d’une branche d’activité",
            _ => $"franchissement{perhaps} de {ThresholdOf(indicator)} des droits de vote{VotesOf(indicator.Case)}",
        };
    }

    private static string ThresholdOf(ScreeningIndicator indicator) => FrenchFigures.Percent(indicator.Line.Threshold ?? 0);

    private static string VotesOf(ScreeningCase @case) =>
        (@case.VotesBefore, @case.VotesAfter) switch
        {
            ({ } before, { } after) => $" ({FrenchFigures.Percent(before)} avant, {FrenchFigures.Percent(after)} après)",
            (null, { } after) => $" ({FrenchFigures.Percent(after)} après)",
            ({ } before, null) => $" ({FrenchFigures.Percent(before)} avant)",
            _ => "",
        };

    private static string MarketOf(ScreeningIndicator indicator) =>
        indicator.Line.Market == ScreeningMarket.Regulated && indicator.Line.IsAbout(indicator.Case.Market) is true
            ? " d’une société cotée sur un marché réglementé"
            : "";

    private static string InvestorOf(ScreeningIndicator indicator)
    {
        string perhaps = indicator.Investors.Count == 0 ? "peut-être " : "";
        string seen =
            indicator.Investors.Count == 0 ? "" : $" ({string.Join(" ; ", indicator.Investors.Select(i => Of(i, indicator.Case)))})";
        string kind = indicator.Line.Investor switch
        {
            ScreeningInvestor.AnyForeign => $"{perhaps}étranger",
            ScreeningInvestor.OutsideEea => $"{perhaps}hors UE/EEE",
            _ => $"de l’UE, {perhaps}contrôlé hors UE",
        };
        return $"un investisseur {kind}{seen}";
    }

    // Where the investor who acts is alone, its name stands in the alert already.
    private static string Of(SeenInvestor investor, ScreeningCase @case)
    {
        string countries = investor.Countries.Count == 0 ? "pays non connu" : string.Join(", ", investor.Countries.Select(CountryWords.Of));
        return @case is { Chain.Count: 1, IsAlone: true } ? countries : $"{ReadableCase.Name(investor.Name)} : {countries}";
    }

    private static string ActivityOf(ScreeningIndicator indicator) =>
        indicator.Sectors.Count == 0
            ? ""
            : $" ; activité : {string.Join(", ", indicator.Sectors)}"
                + (
                    indicator.Activities.Contains(indicator.Line)
                        ? ""
                        : $" ({string.Join(" ; ", indicator.Activities.Select(a => a.Source))})"
                );

    private static string Of(ScreeningUnknown unknown)
    {
        string names = string.Join(", ", unknown.Names.Select(ReadableCase.Name));
        return unknown.Gap switch
        {
            ScreeningGap.Control => "si le contrôle est acquis",
            ScreeningGap.Branch => "si une branche d’activité est acquise",
            ScreeningGap.Votes => "les droits de vote avant ou après",
            ScreeningGap.Investor => "l’investisseur",
            ScreeningGap.Country => $"le pays {Elision.Of(names)}",
            ScreeningGap.ChainControl => $"si {names} contrôle la société qui le précède",
            ScreeningGap.Top => $"qui est au-dessus {Elision.Of(names)}",
            ScreeningGap.Market => "le marché de cotation",
            ScreeningGap.Activity => "l’activité au sens du texte",
            _ => throw new ArgumentOutOfRangeException(nameof(unknown), unknown.Gap, "This gap has no French words."),
        };
    }
}
