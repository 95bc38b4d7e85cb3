using Watch.Contracts.Notices;
using Watch.Sources.Patents;
using Xunit;

namespace Watch.Sources.Tests.Patents;

public class RecordNotesTests
{
    [Fact]
    public void What_is_cut_from_a_list_leaves_a_warning_and_what_fits_none()
    {
        RecordNotes notes = new();

        Assert.Equal([1, 2, 3], notes.UpTo(3, [1, 2, 3], "titles"));
        Assert.Empty(notes.Warnings);
        Assert.Equal([1, 2, 3], notes.UpTo(3, [1, 2, 3, 4], "titles"));
        Assert.Equal([new ParseWarning("list-cut", "titles")], notes.Warnings);
    }
}
