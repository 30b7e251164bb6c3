import { createContext, useContext } from 'react';

/** Whether the page being rendered is sent without a script of the framework; never so in a browser. */
const StaticContext = createContext(false);

export const StaticFrame = StaticContext.Provider;
export const useIsStatic = (): boolean => useContext(StaticContext);
