using System.Reflection;
using System.Security.Cryptography;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>Which program reads a store: what one build cannot read, another may.</summary>
/// <param name="Value">Its version, and a hash of what was compiled: two builds of one version are two builds.</param>
internal sealed record StoreBuild(string Value)
{
    private const int Digits = 12;

    // What a row is read with lies in these three.
    private static readonly Assembly[] Parts = [typeof(StoreBuild).Assembly, typeof(Alert).Assembly, typeof(Route).Assembly];

    /// <summary>This program.</summary>
    public static StoreBuild Current { get; } = new($"{VersionOf(Parts[0])} {HashOf(Parts)}");

    private static string VersionOf(Assembly program) =>
        program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? $"{program.GetName().Version}";

    private static string HashOf(IEnumerable<Assembly> parts) =>
        Convert.ToHexStringLower(SHA256.HashData([.. parts.SelectMany(p => p.ManifestModule.ModuleVersionId.ToByteArray())]))[..Digits];
}
