namespace Watch.Sources.Seams;

/// <summary>How far a source, a channel or a family of it is trusted.</summary>
public enum Stage
{
    /// <summary>Not fetched.</summary>
    Off,

    /// <summary>Fetched, read and counted; raises nothing.</summary>
    Shadow,

    /// <summary>Fetched, read, and raises.</summary>
    Live,
}
