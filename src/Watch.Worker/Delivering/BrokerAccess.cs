using System.Net.Security;
using MassTransit;
using Watch.Sources.Http.Guarding;
using Watch.Worker.Configuration;

namespace Watch.Worker.Delivering;

/// <summary>How a sender enters the broker.</summary>
internal static class BrokerAccess
{
    /// <summary>Makes a bus of RabbitMQ, in the sender's virtual host and as its user.</summary>
    public static void OnBroker<TBus>(
        this IBusRegistrationConfigurator<TBus> registration,
        BusOptions options,
        BusAccess access,
        string password
    )
        where TBus : class, IBus
    {
        registration.DisableUsageTelemetry();
        registration.UsingRabbitMq(
            (services, bus) =>
            {
                bus.Host(
                    options.Host,
                    (ushort)options.Port,
                    access.VirtualHost,
                    access.User,
                    host =>
                    {
                        host.Username(access.User);
                        host.Password(password);
                        host.PublisherConfirmation = true;
                        if (options.Tls)
                        {
                            host.UseSsl(tls => Guard(tls, options.Host, services.GetRequiredService<NetworkSettings>()));
                        }
                    }
                );
                Wire.Configure(bus);
            }
        );
    }

    // Left to itself the library accepts a certificate that nobody has signed.
    private static void Guard(IRabbitMqSslConfigurator tls, string host, NetworkSettings network)
    {
        tls.ServerName = host;
        tls.Protocol = System.Security.Authentication.SslProtocols.None;
        tls.EnforcePolicyErrors(
            SslPolicyErrors.RemoteCertificateChainErrors
                | SslPolicyErrors.RemoteCertificateNameMismatch
                | SslPolicyErrors.RemoteCertificateNotAvailable
        );
        tls.CertificateValidationCallback = Certificates.Validation(network);
    }
}
