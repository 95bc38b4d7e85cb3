namespace Watch.Sources.Containers;

/// <summary>Temporary files that go away when they are closed, however that comes.</summary>
internal static class Spool
{
    private const int BufferSize = 64 * 1024;

    /// <summary>A new empty file, open for writing and reading.</summary>
    public static FileStream Create() =>
        new(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            FileMode.CreateNew,
            FileAccess.ReadWrite,
            FileShare.None,
            BufferSize,
            FileOptions.DeleteOnClose
        );
}
