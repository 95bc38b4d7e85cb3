using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Xunit;

namespace Watch.Sources.Tests.Containers;

public sealed class FolderWalkTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-folder-");

    [Fact]
    public void A_folder_is_walked_in_ordinal_order_with_names_that_do_not_tell_the_machine()
    {
        Put("b/2.xml", Pack.Bytes("<b2/>"));
        Put("b/10.xml", Pack.Bytes("<b10/>"));
        Put("a.taz", Pack.Taz("a", "<a/>"));
        Put("Z.xml", Pack.Bytes("<z/>"));

        Walked walked = Walk(_folder.FullName);

        Assert.Equal(["Z.xml", "a.taz/a.xml", "b/10.xml", "b/2.xml"], walked.Names);
        Assert.Empty(walked.Refused);
    }

    [Fact]
    public void Other_files_and_hidden_folders_are_skipped_and_counted()
    {
        Put("README.md", [1]);
        Put("photo.jpg", [1]);
        Put(".git/config.xml", [1]);
        Put("a.xml", Pack.Bytes("<a/>"));

        Walked walked = Walk(_folder.FullName);

        Assert.Equal(["a.xml"], walked.Names);
        Assert.Equal([".git", "README.md", "photo.jpg"], walked.Skipped);
    }

    [Fact]
    public void An_archive_that_is_not_opened_is_refused_by_name_and_not_passed_over()
    {
        Put("a.xml", Pack.Bytes("<a/>"));
        Put("b.xml.bz2", [0x42, 0x5A, 0x68, 0x39]);
        Put("c.tar.xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00]);

        Assert.Equal(["b.xml.bz2", "c.tar.xz"], Walk(_folder.FullName).Refused.Select(r => r.Name));
    }

    [Fact]
    public void A_link_to_a_folder_is_not_followed_round_in_circles()
    {
        Put("a.xml", Pack.Bytes("<a/>"));
        Directory.CreateSymbolicLink(Path.Combine(_folder.FullName, "again"), _folder.FullName);

        Walked walked = Walk(_folder.FullName);

        Assert.Equal(["a.xml"], walked.Names);
        Assert.Equal(["again"], walked.Skipped);
    }

    [Fact]
    public void A_folder_without_data_is_not_silent()
    {
        Put("README.md", [1]);

        Assert.Equal([(_folder.Name, RejectReason.UnknownDocument)], Walk(_folder.FullName).Reasons);
    }

    [Fact]
    public void A_path_that_is_not_there_is_refused() =>
        Assert.Equal(RejectReason.UnknownDocument, Assert.Single(Walk(Path.Combine(_folder.FullName, "nothing.xml")).Refused).Reason);

    [Fact]
    public void A_named_file_is_handed_out_whatever_its_extension()
    {
        Put("notes.txt", Pack.Bytes("hello"));

        Assert.Equal([("notes.txt", "hello")], Walk(Path.Combine(_folder.FullName, "notes.txt")).Documents);
    }

    [Fact]
    public void A_zip_on_disk_is_read_where_it_stands()
    {
        Put("a.zip", Pack.Zip(("a.xml", Pack.Bytes("<a/>"))));

        Assert.Equal([("a.zip/a.xml", "<a/>")], Walk(_folder.FullName).Documents);
    }

    [Fact]
    public void A_gigabyte_streams_through_little_memory()
    {
        string path = Path.Combine(_folder.FullName, "large.xml");
        using (FileStream large = File.Create(path))
        {
            large.Write("<a>"u8);
            large.SetLength(1L << 30);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        long read = 0;
        byte[] buffer = new byte[64 * 1024];
        foreach (Contained contained in ContainerWalker.Walk(path, ContainerLimits.Default))
        {
            Stream content = Assert.IsType<Contained.Document>(contained).Content;
            for (int count; (count = content.Read(buffer)) > 0; )
            {
                read += count;
            }
        }

        Assert.Equal(1L << 30, read);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static Walked Walk(string path) => Walked.Through(ContainerWalker.Walk(path, ContainerLimits.Default));

    private void Put(string name, byte[] content)
    {
        string path = Path.Combine(_folder.FullName, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}
