using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests;

/// <summary>Takes documents as the host does.</summary>
internal static class TakenDocuments
{
    /// <summary>Opens it, says of some that they cannot be read, and tells in one line what came.</summary>
    public static string Take(this FetchStep.Document document, ISet<string> unreadable)
    {
        using (Stream content = document.Open())
        {
            Assert.True(content.ReadByte() >= 0);
        }

        if (unreadable.Contains(document.Info.Name))
        {
            document.SetUnreadable();
        }

        return $"{document.Info.Name} {document.Family} {document.Stage}";
    }
}
