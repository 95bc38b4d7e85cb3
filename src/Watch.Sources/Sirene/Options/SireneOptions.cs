using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.Sirene.Options;

/// <summary>With what the API Sirene is asked, and how often.</summary>
internal sealed record SireneOptions : ISourceOptions
{
    /// <summary>What holds where the configuration says nothing: nobody is asked.</summary>
    public static SireneOptions Default { get; } = new();

    /// <summary>The key of the integration that the INSEE gave; null where none is named.</summary>
    public ISecret? Key { get; init; }

    /// <summary>The most questions a minute. The INSEE allows 30.</summary>
    public int CallsPerMinute { get; init; } = 30;

    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{CallsPerMinute} {Key is not null}");

    /// <summary>The options of a source of this kind.</summary>
    public static SireneOptions Of(SourceSettings settings) => settings.Options as SireneOptions ?? Default;
}
