namespace Watch.Sources.Seams;

/// <summary>Keys and values of the configuration. A key that may not stand there was reported before.</summary>
public interface IOptionsMap
{
    /// <summary>The value of a key, or null.</summary>
    IOptionsValue? Optional(string key);

    /// <summary>The value of a key; null, and reported, where it is missing.</summary>
    IOptionsValue? Required(string key);
}
