using System.Collections.Frozen;

namespace Watch.Sources.Bodacc.Fetching;

/// <summary>The families of the BODACC, as both channels name them.</summary>
internal static class BodaccFamilies
{
    /// <summary>All of them, in the order of the bulletin's letters.</summary>
    public static IReadOnlyList<string> All { get; } = ["rcs-a", "pcl", Issue.Div, "rcs-b", "bilan"];

    /// <summary>Values of <c>familleavis</c> of the API, with their family. The API answers nothing to one it does not know.</summary>
    public static FrozenDictionary<string, string> OfApi { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["vente"] = "rcs-a",
            ["creation"] = "rcs-a",
            ["immatriculation"] = "rcs-a",
            ["collective"] = "pcl",
            ["conciliation"] = "pcl",
            ["retablissement_professionnel"] = "pcl",
            ["divers"] = Issue.Div,
            ["modification"] = "rcs-b",
            ["radiation"] = "rcs-b",
            ["dpc"] = "bilan",
        }.ToFrozenDictionary(StringComparer.Ordinal);
}
