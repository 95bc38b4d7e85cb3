using System.Collections.Frozen;

namespace Watch.Rules.Places;

/// <summary>
/// The regions of France by the names that rules write, and the départements of each: the eighteen of today (law 2015-29), and the
/// twenty-two of metropolitan France before 2016. A name that means both, as <c>bretagne</c>, means the same départements.
/// </summary>
public static class Regions
{
    private static readonly FrozenDictionary<string, string[]> _departements = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["auvergne-rhone-alpes"] = "01 03 07 15 26 38 42 43 63 69 73 74",
        ["bourgogne-franche-comte"] = "21 25 39 58 70 71 89 90",
        ["bretagne"] = "22 29 35 56",
        ["centre-val-de-loire"] = "18 28 36 37 41 45",
        ["corse"] = "2A 2B",
        ["grand-est"] = "08 10 51 52 54 55 57 67 68 88",
        ["guadeloupe"] = "971",
        ["guyane"] = "973",
        ["hauts-de-france"] = "02 59 60 62 80",
        ["ile-de-france"] = "75 77 78 91 92 93 94 95",
        ["la-reunion"] = "974",
        ["martinique"] = "972",
        ["mayotte"] = "976",
        ["normandie"] = "14 27 50 61 76",
        ["nouvelle-aquitaine"] = "16 17 19 23 24 33 40 47 64 79 86 87",
        ["occitanie"] = "09 11 12 30 31 32 34 46 48 65 66 81 82",
        ["pays-de-la-loire"] = "44 49 53 72 85",
        ["provence-alpes-cote-d-azur"] = "04 05 06 13 83 84",
        ["alsace"] = "67 68",
        ["aquitaine"] = "24 33 40 47 64",
        ["auvergne"] = "03 15 43 63",
        ["basse-normandie"] = "14 50 61",
        ["bourgogne"] = "21 58 71 89",
        ["centre"] = "18 28 36 37 41 45",
        ["champagne-ardenne"] = "08 10 51 52",
        ["franche-comte"] = "25 39 70 90",
        ["haute-normandie"] = "27 76",
        ["languedoc-roussillon"] = "11 30 34 48 66",
        ["limousin"] = "19 23 87",
        ["lorraine"] = "54 55 57 88",
        ["midi-pyrenees"] = "09 12 31 32 46 65 81 82",
        ["nord-pas-de-calais"] = "59 62",
        ["picardie"] = "02 60 80",
        ["poitou-charentes"] = "16 17 79 86",
        ["rhone-alpes"] = "01 07 26 38 42 69 73 74",
    }.ToFrozenDictionary(p => p.Key, p => p.Value.Split(' '), StringComparer.Ordinal);

    /// <summary>Every name, in alphabetical order.</summary>
    public static IReadOnlyList<string> All { get; } = [.. _departements.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The départements of a region; null for what is none.</summary>
    public static IReadOnlyList<string>? DepartementsOf(string region) => _departements.GetValueOrDefault(region);
}
