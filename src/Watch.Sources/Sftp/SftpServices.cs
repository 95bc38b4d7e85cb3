using Microsoft.Extensions.DependencyInjection;
using Watch.Sources.Http.Guarding;
using Watch.Sources.Seams;

namespace Watch.Sources.Sftp;

/// <summary>What a session with an SFTP server needs beside the account; the guard is the one that HTTP passes.</summary>
/// <param name="Guard">Says which addresses may be reached.</param>
/// <param name="Network">The way out of this machine.</param>
/// <param name="Settings">Of the source.</param>
/// <param name="Time">The clock.</param>
internal sealed record SftpServices(AddressGuard Guard, NetworkSettings Network, SourceSettings Settings, TimeProvider Time)
{
    /// <summary>As the services of a source with a fetcher have them.</summary>
    public static SftpServices Of(IServiceProvider provider, SourceSettings settings) =>
        new(
            provider.GetRequiredKeyedService<AddressGuard>(settings.Id),
            provider.GetRequiredService<NetworkSettings>(),
            settings,
            provider.GetRequiredService<TimeProvider>()
        );
}
