using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;

namespace Watch.Worker.Tests.Store;

/// <summary>What lies in a data folder is its owner's alone.</summary>
public sealed class PrivateDataTests : IDisposable
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const UnixFileMode OwnersFolder = Owner | UnixFileMode.UserExecute;
    private const UnixFileMode Everybody = UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    private readonly string _root = Directory.CreateTempSubdirectory("watch-private-").FullName;

    [Fact]
    public void Folders_and_files_are_made_for_their_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string folder = Path.Combine(_root, "a", "b");
        PrivateData.Create(folder);
        string file = Path.Combine(folder, "file");
        PrivateData.Open(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None).Dispose();

        Assert.Equal(OwnersFolder, File.GetUnixFileMode(Path.Combine(_root, "a")));
        Assert.Equal(OwnersFolder, File.GetUnixFileMode(folder));
        Assert.Equal(Owner, File.GetUnixFileMode(file));
    }

    [Fact]
    public async Task A_file_that_cannot_be_opened_for_another_reason_is_not_taken_for_one_that_another_has_open()
    {
        string file = Path.Combine(_root, "outbox-queue");
        using (FileStream? held = PrivateData.TryOpenAlone(file, FileMode.OpenOrCreate))
        {
            Assert.NotNull(held);
            Assert.Null(PrivateData.TryOpenAlone(file, FileMode.OpenOrCreate));
        }

        File.Delete(file);
        File.CreateSymbolicLink(file, file);

        Assert.Throws<IOException>(() => PrivateData.TryOpenAlone(file, FileMode.OpenOrCreate));
        await Assert.ThrowsAsync<IOException>(() =>
            new FileLocks(_root, "outbox-").TryLockAsync("queue", "essai", TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public void What_was_open_to_others_is_shut_to_its_last_file_and_links_are_left_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        string elsewhere = Path.Combine(_root, "elsewhere");
        File.WriteAllText(elsewhere, "");
        File.SetUnixFileMode(elsewhere, Owner | Everybody);
        string data = Path.Combine(_root, "data");
        string deep = Directory.CreateDirectory(Path.Combine(data, "archive", "objects")).FullName;
        string file = Path.Combine(deep, "file");
        File.WriteAllText(file, "");
        File.CreateSymbolicLink(Path.Combine(data, "link"), elsewhere);
        foreach (string folder in new[] { data, Path.Combine(data, "archive"), deep })
        {
            File.SetUnixFileMode(folder, OwnersFolder | Everybody);
        }

        File.SetUnixFileMode(file, Owner | Everybody);

        Assert.Equal(4, PrivateData.Tighten(data));
        Assert.Equal(0, PrivateData.Tighten(data));

        Assert.Equal((OwnersFolder, OwnersFolder), (File.GetUnixFileMode(data), File.GetUnixFileMode(deep)));
        Assert.Equal((Owner, Owner | Everybody), (File.GetUnixFileMode(file), File.GetUnixFileMode(elsewhere)));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
