using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Options;

/// <summary>What of the world's patents is read.</summary>
internal sealed record EpoOptions : ISourceOptions
{
    /// <summary>What holds where the configuration says nothing.</summary>
    public static EpoOptions Default { get; } = new();

    /// <summary>
    /// The offices whose publications are read, by their two letters of WIPO ST.3. France is none by default: the INPI says it first.
    /// </summary>
    public IReadOnlyList<string> Offices { get; init; } = ["EP", "WO"];

    /// <summary>How old a publication may be when a file tells it again with other data; what is older is passed over. In days.</summary>
    public int AmendedWithin { get; init; } = 60;

    /// <summary>With what and for what the Open Patent Services are asked.</summary>
    public OpsSettings Ops { get; init; } = OpsSettings.Default;

    /// <summary>All that decides what is read.</summary>
    public string Fingerprint => $"{string.Join(' ', Offices)}\n{AmendedWithin.ToString(CultureInfo.InvariantCulture)}\n{Ops.Fingerprint}";

    /// <summary>The options of a source of this kind.</summary>
    public static EpoOptions Of(SourceSettings settings) => settings.Options as EpoOptions ?? Default;
}
