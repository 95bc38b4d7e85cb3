using System.Globalization;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Options;

/// <summary>With what and for what the Open Patent Services are asked.</summary>
internal sealed record OpsSettings
{
    /// <summary>What holds where the configuration says nothing: nobody is asked.</summary>
    public static OpsSettings Default { get; } = new();

    /// <summary>The consumer key that the EPO gave; null where none is named.</summary>
    public ISecret? Key { get; init; }

    /// <summary>Its secret; null where none is named.</summary>
    public ISecret? Secret { get; init; }

    /// <summary>What is asked for, as in the file: public, complete by class, and nobody's list.</summary>
    public IReadOnlyList<SearchSymbol> Symbols { get; init; } = [];

    /// <summary>How much may be asked for in a week, in bytes. The EPO gives 4 GB without payment, by what its users write.</summary>
    public long WeeklyQuota { get; init; } = 4L * 1024 * 1024 * 1024;

    /// <summary>Whether there is something to ask and to ask with.</summary>
    public bool IsSet => Key is not null && Secret is not null && Symbols.Count > 0;

    /// <summary>All that decides what is asked.</summary>
    public string Fingerprint => string.Create(CultureInfo.InvariantCulture, $"{string.Join(' ', Symbols)}\n{WeeklyQuota}\n{IsSet}");
}
