using System.Collections.Frozen;

namespace Watch.Rules.Screening;

/// <summary>Which countries are, or were, in the European Union and the European Economic Area, by code (ISO 3166-1 alpha-2).</summary>
public static class EuropeanArea
{
    private const string Members = """
        AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK
        AX GP MQ GF RE YT MF
        BL PM WF PF NC TF
        """;

    // France's collectivities overseas are French law, and Åland is Finland's: whoever is there is of a member state.
    private static readonly FrozenSet<string> _union = Words(Members);
    private static readonly FrozenSet<string> _others = Words("IS LI NO");

    // Croatia joined on 1 July 2013; the last day of the United Kingdom is that of its transition period (withdrawal agreement, art. 126).
    private static readonly FrozenDictionary<string, (DateOnly From, DateOnly Until)> _days = new Dictionary<string, (DateOnly, DateOnly)>(
        StringComparer.Ordinal
    )
    {
        ["HR"] = (new(2013, 7, 1), DateOnly.MaxValue),
        ["GB"] = (new(1973, 1, 1), new(2020, 12, 31)),
        ["GI"] = (new(1973, 1, 1), new(2020, 12, 31)),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether a country is in the Union on a day, from 2007 on; the law of the Union applies there.</summary>
    public static bool IsOfUnion(string country, DateOnly day) =>
        _days.TryGetValue(country, out (DateOnly From, DateOnly Until) days)
            ? day >= days.From && day <= days.Until
            : _union.Contains(country);

    /// <summary>Whether a country is in the Union or, by the agreement of 2 May 1992, in the Economic Area on a day.</summary>
    public static bool IsOfArea(string country, DateOnly day) => _others.Contains(country) || IsOfUnion(country, day);

    private static FrozenSet<string> Words(string text) =>
        text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
