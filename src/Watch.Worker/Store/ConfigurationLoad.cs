namespace Watch.Worker.Store;

/// <summary>A configuration that was loaded, or refused.</summary>
internal sealed record ConfigurationLoad
{
    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Who: the user and the machine of the process, as in <c>watch@srv1</c>.</summary>
    public required string By { get; init; }

    /// <summary>The number of that process.</summary>
    public required int Process { get; init; }

    /// <summary>The hash of the files that the volet judges by.</summary>
    public required string Hash { get; init; }

    /// <summary>Whether the volet judges by it since.</summary>
    public required bool Accepted { get; init; }

    /// <summary>Its rules; 0 where it was refused.</summary>
    public required int Rules { get; init; }

    /// <summary>Its firms; 0 where it was refused.</summary>
    public required int Firms { get; init; }

    /// <summary>What is wrong in it.</summary>
    public required int Errors { get; init; }
}
