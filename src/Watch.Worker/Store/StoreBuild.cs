using System.Reflection;

namespace Watch.Worker.Store;

/// <summary>Which program reads a store: what one build cannot read, another may.</summary>
/// <param name="Value">Its version, with the commit where that is known.</param>
internal sealed record StoreBuild(string Value)
{
    /// <summary>This program.</summary>
    public static StoreBuild Current { get; } =
        new(
            typeof(StoreBuild).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion
                ?? typeof(StoreBuild).Assembly.GetName().Version?.ToString()
                ?? "unknown"
        );
}
