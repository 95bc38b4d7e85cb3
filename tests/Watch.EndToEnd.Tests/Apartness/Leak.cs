namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>A fault that is planted to be found.</summary>
/// <param name="Sight">The sort of what gives it away.</param>
/// <param name="Name">What the name of the difference has in it.</param>
/// <typeparam name="THome">The installation in which it is planted.</typeparam>
internal sealed record Leak<THome>(Sight Sight, string Name)
{
    /// <summary>Done while the defensive volet works, until what is given is disposed of.</summary>
    public Func<THome, Task<IAsyncDisposable?>>? AtWork { get; init; }

    /// <summary>Done when it has ended.</summary>
    public Func<THome, Task>? Afterwards { get; init; }

    /// <summary>What becomes of the end of its process.</summary>
    public Func<Executable.Ended, Executable.Ended> Ending { get; init; } = ended => ended;

    /// <summary>Whether this is what gives it away.</summary>
    public bool Explains(Difference difference) => difference.Sight == Sight && difference.Name.Contains(Name, StringComparison.Ordinal);
}
