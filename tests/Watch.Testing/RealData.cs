using Xunit;

namespace Watch.Testing;

/// <summary>
/// Real editions, which name natural persons and so are never part of the repository: they stand beside the checkout, in
/// <c>../shared/data</c>, or where <c>WATCH_REAL_DATA</c> says. A test that needs them skips with a clear line where they are missing.
/// </summary>
public static class RealData
{
    /// <summary>The path of a file or folder of the real material; the test is skipped where it is missing.</summary>
    public static string Require(params IEnumerable<string> parts)
    {
        string root = Environment.GetEnvironmentVariable("WATCH_REAL_DATA") ?? Repository.PathTo("..", "shared", "data");
        return Existing(root, "data", parts);
    }

    /// <summary>As <see cref="Require"/>, of the cases that stand in <c>../shared/cases</c>.</summary>
    public static string RequireCase(params IEnumerable<string> parts) =>
        Existing(Repository.PathTo("..", "shared", "cases"), "cases", parts);

    private static string Existing(string root, string folder, IEnumerable<string> parts)
    {
        string path = Path.GetFullPath(Path.Combine([root, .. parts]));
        Assert.SkipUnless(Path.Exists(path), $"real material is missing here: shared/{folder}/{string.Join('/', parts)}");
        return path;
    }
}
