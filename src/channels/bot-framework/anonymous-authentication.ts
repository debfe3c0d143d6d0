import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';

type Sdk = ConfigurationBotFrameworkAuthentication;
type Authenticated = Awaited<ReturnType<Sdk['authenticateRequest']>>;
type Connectors = NonNullable<Authenticated['connectorFactory']>;
type TokenClient = Awaited<ReturnType<Sdk['createUserTokenClient']>>;

/**
 * Callers without an app id are answered in the response alone. The SDK builds clients for calling back at every
 * turn nevertheless; here one of each is made and never used, which also means that no caller chooses its address.
 */
export class AnonymousAuthentication extends ConfigurationBotFrameworkAuthentication {
  private connectors: Connectors | undefined;
  private tokens: Promise<TokenClient> | undefined;

  override async authenticateRequest(
    ...[activity, header]: Parameters<Sdk['authenticateRequest']>
  ): Promise<Authenticated> {
    const result = await super.authenticateRequest(activity, header);
    this.connectors ??= keepOne(result.connectorFactory);
    return { ...result, ...(this.connectors ? { connectorFactory: this.connectors } : {}) };
  }

  override createUserTokenClient(
    identity: Parameters<Sdk['createUserTokenClient']>[0],
  ): Promise<TokenClient> {
    return (this.tokens ??= super.createUserTokenClient(identity));
  }
}

function keepOne(factory: Connectors | undefined): Connectors | undefined {
  if (!factory) return undefined;
  const create = factory.create.bind(factory);
  let only: ReturnType<Connectors['create']> | undefined;
  factory.create = (url, audience) => (only ??= create(url, audience));
  return factory;
}
