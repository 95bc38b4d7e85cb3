using System.Collections.Concurrent;
using Watch.Sources.Http.Answers;
using Watch.Sources.Http.Asking;
using Watch.Sources.Seams;

namespace Watch.Sources.Http.Authorizing;

/// <summary>What a source may ask with: read when it is needed; tokens are kept until they expire.</summary>
/// <param name="fetch">Asks for a token.</param>
/// <param name="time">The clock.</param>
internal sealed class Credentials(Func<FetchRequest, Stream, CancellationToken, Task<Fetched>> fetch, TimeProvider time)
{
    private const int LongestAnswer = 64 * 1024;

    private readonly ConcurrentDictionary<Authorization, (string Token, DateTimeOffset Until)> _tokens = new();

    /// <summary>What goes along.</summary>
    public async Task<Grant> GrantAsync(Authorization? authorization, CancellationToken ct) =>
        authorization switch
        {
            Authorization.Basic basic => Read(basic.Password, secret => HeaderText.Basic(basic.User, secret, basic.IsForm)),
            Authorization.Bearer bearer => Read(bearer.Token, secret => HeaderText.IsToken(secret) ? HeaderText.Bearer(secret) : null),
            Authorization.HeaderKey key => Read(key.Secret, secret => HeaderText.IsToken(secret) ? secret : null).In(key.Header),
            Authorization.ClientCredentials client => Kept(client) ?? await AskAsync(client, ct),
            _ => Grant.None,
        };

    /// <summary>Forgets the token that was kept.</summary>
    public void Forget(Authorization authorization) => _tokens.TryRemove(authorization, out _);

    private static Grant Read(ISecret secret, Func<string, string?> header) =>
        !secret.TryRead(out string? read, out string? reason) ? Grant.Refused(reason)
        : header(read) is { } told ? Grant.Of(told)
        : Grant.Refused("the secret holds what cannot stand in a header");

    private Grant? Kept(Authorization.ClientCredentials client) =>
        _tokens.TryGetValue(client, out (string Token, DateTimeOffset Until) kept) && kept.Until > time.GetUtcNow()
            ? Grant.Of(HeaderText.Bearer(kept.Token), isKept: true)
            : null;

    private async Task<Grant> AskAsync(Authorization.ClientCredentials client, CancellationToken ct)
    {
        using MemoryStream answer = new();
        DateTimeOffset asked = time.GetUtcNow();
        if (await fetch(Request(client), answer, ct) is Fetched.Failed { Fault: var fault })
        {
            return Grant.Refused(fault with { Reason = $"its token: {fault.Reason}", IsOfToken = true });
        }

        if (TokenAnswer.Read(answer.ToArray()) is not var (token, lasts))
        {
            return Grant.Refused("the answer where tokens are given holds none");
        }

        _tokens[client] = (token, asked + lasts);
        return Grant.Of(HeaderText.Bearer(token));
    }

    private static FetchRequest Request(Authorization.ClientCredentials client) =>
        new()
        {
            Address = client.Address,
            MaxBytes = LongestAnswer,
            SameHost = true,
            Unpack = true,
            Body = RequestBody.Form([
                new("grant_type", "client_credentials"),
                .. client.Scope is { } scope ? [new("scope", scope)] : Array.Empty<KeyValuePair<string, string>>(),
            ]),
            IsRepeatable = true,
            Authorization = new Authorization.Basic(client.Client, client.Secret) { IsForm = true },
        };
}
