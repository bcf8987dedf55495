/**
 * More people than this are a crowd, up to it they are few. A crowd is laid out for its shape, its lines stay straight where
 * they can, some people stand out of it, and a filter changes how it is drawn.
 */
export const mostFew = 60;
