using System.Runtime.CompilerServices;

namespace Watch.Testing;

/// <summary>Where things stand in the checkout the tests were built from.</summary>
public static class Repository
{
    /// <summary>The folder of <c>Watch.sln</c>.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>A path below the root.</summary>
    public static string PathTo(params IEnumerable<string> parts) => Path.Combine([Root, .. parts]);

    private static string FindRoot([CallerFilePath] string here = "")
    {
        foreach (string start in new[] { AppContext.BaseDirectory, here })
        {
            for (DirectoryInfo? folder = new(start); folder is not null; folder = folder.Parent)
            {
                if (File.Exists(Path.Combine(folder.FullName, "Watch.sln")))
                {
                    return folder.FullName;
                }
            }
        }

        throw new InvalidOperationException("Watch.sln was not found above the tests.");
    }
}
