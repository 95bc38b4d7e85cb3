using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf.Options;

/// <summary>What is read of regulated information.</summary>
internal sealed record AmfOptions : ISourceOptions
{
    /// <summary>What holds where the configuration says nothing.</summary>
    public static AmfOptions Default { get; } = new();

    /// <summary>The only place that documents of rows are fetched from: an address of a row that does not begin so is not asked.</summary>
    public Uri Documents { get; init; } = new("https://fr.ftp.opendatasoft.com/datadila/INFOFI/");

    /// <summary>How many settled days are looked at again: rows come late and are corrected.</summary>
    public int Overlap { get; init; } = 3;

    /// <summary>All that decides what is asked.</summary>
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{Documents}\n{Overlap}");

    /// <summary>The options of a source of this kind.</summary>
    public static AmfOptions Of(SourceSettings settings) => settings.Options as AmfOptions ?? Default;
}
