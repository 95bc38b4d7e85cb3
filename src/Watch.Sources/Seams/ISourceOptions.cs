namespace Watch.Sources.Seams;

/// <summary>What one kind of source alone is told by its configuration: opaque to all but the source's own folder.</summary>
public interface ISourceOptions
{
    /// <summary>A kind that needs none.</summary>
    static ISourceOptions None { get; } = new NoOptions();

    /// <summary>
    /// All that decides how and what is asked, as text: it is part of the fingerprint of the settings. No secret is part of it.
    /// </summary>
    string Fingerprint { get; }
}

internal sealed record NoOptions : ISourceOptions
{
    // As it always was: what a source remembers outlives an upgrade.
    public string Fingerprint => "Nothing { }";
}
