using System.Diagnostics.CodeAnalysis;

namespace Watch.Sources.Seams;

/// <summary>Where a secret is to be had, never the secret itself: options may hold it, and it may be printed.</summary>
public interface ISecret
{
    /// <summary>Reads it; false with a reason, which never holds the secret, where it is missing or empty.</summary>
    bool TryRead([NotNullWhen(true)] out string? secret, [NotNullWhen(false)] out string? reason);
}
