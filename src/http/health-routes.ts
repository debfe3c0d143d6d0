import { sendJson, type Routes } from './routes.ts';

export const healthRoutes: Routes = [
  {
    method: 'GET',
    path: '/healthz',
    handle(_request, response) {
      sendJson(response, 200, { status: 'serving' });
    },
  },
];
