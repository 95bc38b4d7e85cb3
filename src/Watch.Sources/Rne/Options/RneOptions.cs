using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.Rne.Options;

/// <summary>As whom the RNE is asked, and how often.</summary>
internal sealed record RneOptions : ISourceOptions
{
    /// <summary>What holds where the configuration says nothing: nobody is asked.</summary>
    public static RneOptions Default { get; } = new();

    /// <summary>The name of the account that the INPI gave; null where none is named.</summary>
    public ISecret? User { get; init; }

    /// <summary>Its password; null where none is named.</summary>
    public ISecret? Password { get; init; }

    /// <summary>The most questions a minute: its users write of 100 in five minutes.</summary>
    public int CallsPerMinute { get; init; } = 20;

    public string Fingerprint =>
        string.Create(CultureInfo.InvariantCulture, $"{CallsPerMinute} {User is not null && Password is not null}");

    /// <summary>The options of a source of this kind.</summary>
    public static RneOptions Of(SourceSettings settings) => settings.Options as RneOptions ?? Default;
}
