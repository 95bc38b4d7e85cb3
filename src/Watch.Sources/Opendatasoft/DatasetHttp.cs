using Watch.Sources.Http;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Opendatasoft;

/// <summary>Asks a dataset for pages.</summary>
/// <param name="http">The way to it.</param>
/// <param name="dataset">The address of the dataset, under which <c>records</c> stands.</param>
internal sealed class DatasetHttp(SourceHttp http, Uri dataset)
{
    private const long MaxPageBytes = 64 * 1024 * 1024;

    private static readonly Answer.None NoPage = new("the answer is no page of records", Lasting: false);

    /// <summary>A page with its bytes, or null and why there is none.</summary>
    public async Task<(DatasetPage? Page, MemoryStream Bytes, Answer.None Fault)> PageAsync(
        DatasetQuery query,
        int offset,
        int limit,
        CancellationToken ct
    )
    {
        MemoryStream bytes = new();
        Answer answer = await http.GetAsync(query.Address(dataset, offset, limit), bytes, MaxPageBytes, ct);
        bytes.Position = 0;
        return answer is Answer.None none ? (null, bytes, none) : (DatasetPage.Read(bytes), bytes, NoPage);
    }
}
