/** The feed and the engine's nodes: absent until the service says how they do. */
export const EngineAndFeed = () => null;
